import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of an ordered index that holds all answers to a query, and the fields by which that part is ordered. */
record Stretch(List<Object> from, List<Object> to, List<String> orderedBy) {
    /** Equal values for the first keys, then at most one range; null where the query has neither for the first key. */
    static Stretch of(List<String> keys, Document query) {
        List<Object> same = new ArrayList<>();
        while (same.size() < keys.size() && isPlain(query.get(keys.get(same.size())))) {
            same.add(query.get(keys.get(same.size())));
        }
        List<String> orderedBy = new ArrayList<>(keys.subList(same.size(), keys.size()));
        orderedBy.add("_id");
        Object range = same.size() < keys.size() ? query.get(keys.get(same.size())) : null;
        if (range instanceof Document limits && isRange(limits)) {
            return new Stretch(with(same, lower(limits)), with(same, upper(limits)), orderedBy);
        }
        if (same.isEmpty()) return null;
        return new Stretch(with(same, List.of(MinKey.getInstance())), with(same, List.of(MaxKey.getInstance())), orderedBy);
    }

    /** Values of which each has one place among all of its kind; so has a missing one, which no query here asks for. */
    static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Instant || value instanceof Boolean
            || value instanceof Integer || value instanceof Long || value instanceof Double;
    }

    private static boolean isRange(Document limits) {
        for (Map.Entry<String, Object> limit : limits.entrySet()) {
            boolean known = List.of("$gt", "$gte", "$lt", "$lte").contains(limit.getKey());
            if (!known || !isPlain(limit.getValue())) return false;
        }
        return !limits.isEmpty();
    }

    private static List<Object> lower(Document limits) {
        if (limits.containsKey("$gt")) return List.of(limits.get("$gt"), MaxKey.getInstance());
        if (limits.containsKey("$gte")) return List.of(limits.get("$gte"), MinKey.getInstance());
        // Behind the missing ones, which are first and may be most.
        List<Object> behindMissing = new ArrayList<>();
        behindMissing.add(null);
        behindMissing.add(MaxKey.getInstance());
        return behindMissing;
    }

    private static List<Object> upper(Document limits) {
        if (limits.containsKey("$lt")) return List.of(limits.get("$lt"), MinKey.getInstance());
        if (limits.containsKey("$lte")) return List.of(limits.get("$lte"), MaxKey.getInstance());
        return List.of(MaxKey.getInstance());
    }

    private static List<Object> with(List<Object> same, List<Object> end) {
        List<Object> all = new ArrayList<>(same);
        all.addAll(end);
        return all;
    }
}
