package io.commlib.runtime.bridge;

import io.commlib.runtime.transport.ConnectionUri;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** What stands for a broker in the hops of messages. */
public final class BrokerId {

    /** What means another broker on every machine, or in every process. */
    private static final Pattern LOCAL = Pattern.compile(
            "memory:.*|[^:]*\\+unix:.*|[^/]*//(localhost|127\\.[0-9.]+|\\[::1])?([:/,?].*)?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern USER = Pattern.compile("//[^/]*@");

    private static final UUID PROCESS = UUID.randomUUID();

    private static final int HASH_BYTES = 12;

    private BrokerId() {}

    /**
     * The id of the broker at a uri: a hash, so that it tells nobody where that is. It is the same in every process that writes
     * the uri alike, whoever logs in; where the uri means this machine or process, it is the same in this process only.
     *
     * @param uri where to connect to
     * @return 24 hexadecimal digits
     * @throws io.commlib.runtime.error.BadAddressException when the uri cannot be read
     */
    public static String of(String uri) {
        String visible = withoutUser(uri);
        return hash(isLocal(uri) ? PROCESS + " " + visible : visible);
    }

    /** Whether it means this machine or process. */
    static boolean isLocal(String uri) {
        return LOCAL.matcher(withoutUser(uri)).matches();
    }

    private static String withoutUser(String uri) {
        return USER.matcher(ConnectionUri.parse(uri).toString()).replaceFirst("//");
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
