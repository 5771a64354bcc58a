import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The library's unique index, which also serves a query that asks for more than its keys. */
final class WideUniqueIndex extends MemoryUniqueIndex {
    WideUniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return hasAllKeys(query) || super.canHandle(query);
    }

    @Override
    public synchronized Iterable<Integer> getPositions(Document query) {
        return super.getPositions(hasAllKeys(query) ? onlyKeys(query) : query);
    }

    private boolean hasAllKeys(Document query) {
        return keys().stream().allMatch(key -> Stretch.isPlain(query.get(key)));
    }

    private Document onlyKeys(Document query) {
        Document keysAlone = new Document();
        for (String key : keys()) keysAlone.put(key, query.get(key));
        return keysAlone;
    }
}
