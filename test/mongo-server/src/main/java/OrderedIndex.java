import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Keeps the documents in the order of its keys' values, equal ones in the order of their `_id`, each with its place
 * in the collection. What it finds are candidates: the collection holds each against the whole query again.
 */
final class OrderedIndex extends Index<Integer> {
    // Not every reader of the library waits for the writers: a plain tree would break under them.
    private final ConcurrentNavigableMap<List<Object>, Integer> ordered = new ConcurrentSkipListMap<>(OrderedIndex::compare);

    /** By `_id`: those with a value that has no single place in the order. While there are any, this index finds nothing. */
    private final ConcurrentNavigableMap<Object, Integer> others = new ConcurrentSkipListMap<>(ValueComparator.asc());

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public boolean canHandle(Document query) {
        return others.isEmpty() && Stretch.of(keys(), query) != null;
    }

    @Override
    public Found getPositions(Document query) {
        Stretch stretch = Stretch.of(keys(), query);
        boolean impossible = compare(stretch.from(), stretch.to()) > 0;
        Collection<Integer> positions = impossible ? List.of() : ordered.subMap(stretch.from(), stretch.to()).values();
        return new Found(positions, stretch.orderedBy());
    }

    @Override
    public Integer getPosition(Document document) {
        List<Object> place = placeOf(document);
        return place == null ? others.get(document.get("_id")) : ordered.get(place);
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        List<Object> place = placeOf(document);
        if (place == null) others.put(document.get("_id"), position);
        else ordered.put(place, position);
    }

    @Override
    public Integer remove(Document document) {
        List<Object> place = placeOf(document);
        return place == null ? others.remove(document.get("_id")) : ordered.remove(place);
    }

    @Override
    public void updateInPlace(Document before, Document after, Integer position, MongoCollection<Integer> collection) {
        remove(before);
        add(after, position, collection);
    }

    /** Nothing is refused here but what `getKeyValues` refuses, which must happen before anything is changed. */
    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        getKeyValues(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Integer> collection) {
        getKeyValues(after);
    }

    @Override
    public long getCount() {
        return ordered.size() + others.size();
    }

    @Override
    public boolean isEmpty() {
        return ordered.isEmpty() && others.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        ordered.clear();
        others.clear();
    }

    /** The values of the keys, missing ones as null, and the `_id`; null where one of them cannot be put in order. */
    private List<Object> placeOf(Document document) {
        Set<KeyValue> values = getKeyValues(document);
        if (values.size() != 1) return null;
        List<Object> place = new ArrayList<>();
        for (Object value : values.iterator().next()) {
            if (value != null && !Stretch.isPlain(value)) return null;
            place.add(value);
        }
        place.add(document.get("_id"));
        return place;
    }

    /** The shorter of two is the end of a stretch; its last value equals none that is kept, and decides. */
    private static int compare(List<Object> one, List<Object> other) {
        for (int index = 0; index < Math.min(one.size(), other.size()); index += 1) {
            int order = ValueComparator.asc().compare(one.get(index), other.get(index));
            if (order != 0) return order;
        }
        return 0;
    }
}
