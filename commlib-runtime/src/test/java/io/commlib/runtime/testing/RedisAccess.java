package io.commlib.runtime.testing;

import io.commlib.runtime.testing.TestAuthority.Identity;
import java.nio.file.Path;
import java.util.List;

/**
 * The way into servers of Redis that speak nothing but TLS, among themselves too, and let nobody in but one user.
 *
 * @param authority the certificate that signed theirs
 * @param identity of all servers, which are on this machine
 */
public record RedisAccess(Path authority, Identity identity) {

    private static final String USER = "ann";
    private static final String PASSWORD = "secret";
    private static final String OF_SENTINELS = "watchword";

    /** Makes one whose files are in a folder. */
    public static RedisAccess in(Path folder) {
        TestAuthority authority = new TestAuthority(folder, "ours");
        return new RedisAccess(authority.certificate(), authority.issue("server", "localhost", "127.0.0.1"));
    }

    /** The options of a server. */
    public List<String> options(int port) {
        return List.of(
                "--port",
                "0",
                "--tls-port",
                Integer.toString(port),
                "--tls-cert-file",
                identity.certificate().toString(),
                "--tls-key-file",
                identity.key().toString(),
                "--tls-ca-cert-file",
                authority.toString(),
                "--tls-auth-clients",
                "no",
                "--tls-replication",
                "yes",
                "--tls-cluster",
                "yes",
                "--user",
                USER,
                "on",
                ">" + PASSWORD,
                "~*",
                "&*",
                "+@all",
                "--user",
                "default",
                "off",
                "--masteruser",
                USER,
                "--masterauth",
                PASSWORD);
    }

    /** The lines that a Sentinel's configuration has in addition. */
    String ofSentinel(int port, String master) {
        return """
                port 0
                tls-port %1$d
                tls-cert-file %2$s
                tls-key-file %3$s
                tls-ca-cert-file %4$s
                tls-auth-clients no
                tls-replication yes
                requirepass %5$s
                sentinel auth-user %6$s %7$s
                sentinel auth-pass %6$s %8$s
                """.formatted(
                        port, identity.certificate(), identity.key(), authority, OF_SENTINELS, master, USER, PASSWORD);
    }

    /** The connection string of a node that gets in. */
    public String uri(String plain) {
        return plain.replaceFirst("^redis", "rediss").replaceFirst("//", "//" + USER + ":" + PASSWORD + "@")
                + (plain.contains("?") ? "&sentinel-password=" + OF_SENTINELS + "&" : "?")
                + "ca="
                + authority;
    }

    /** The connection string of a test's own client, which trusts whatever is there. */
    public String inspecting(String plain) {
        return plain.replaceFirst("redis://", "rediss://" + USER + ":" + PASSWORD + "@") + "?verifyPeer=NONE";
    }
}
