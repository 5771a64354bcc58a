import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** What an ordered index found, in its order. */
record Found(Collection<Integer> positions, List<String> orderedBy) implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
        return positions.iterator();
    }

    /** Whether nothing is left to be sorted. */
    boolean isInOrder(Document orderBy) {
        List<String> wanted = List.copyOf(orderBy.keySet());
        return wanted.size() <= orderedBy.size()
            && orderedBy.subList(0, wanted.size()).equals(wanted)
            && orderBy.values().stream().allMatch(direction -> ((Number) direction).intValue() == 1);
    }
}
