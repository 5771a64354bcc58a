import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Prints its port on a line of its own, serves from memory, and ends when its standard input closes.
 * With the argument `indexed` it has ordered indexes.
 */
public final class StandInServer {
    /** The library's newest version reports a wire version that the driver no longer talks to. */
    private static final class Mongo50 implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }

    public static void main(String[] args) throws IOException {
        MemoryBackend backend = List.of(args).contains("indexed") ? new IndexedBackend() : new MemoryBackend();
        MongoServer server = new MongoServer(backend.version(new Mongo50()));
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        System.out.println(server.getLocalAddress().getPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        server.shutdownNow();
    }
}
