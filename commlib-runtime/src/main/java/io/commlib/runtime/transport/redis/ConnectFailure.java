package io.commlib.runtime.transport.redis;

import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.redis.protocol.ConnectionEndedException;
import io.commlib.runtime.transport.redis.protocol.MalformedReplyException;
import io.commlib.runtime.transport.redis.protocol.RefusedException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why a connection could not be made, and what to do. */
final class ConnectFailure {

    private ConnectFailure() {}

    /**
     * Explains in one line.
     *
     * @param where the host or hosts, without secrets
     * @param howToLogIn what to write when it wants a password and none was given; empty when one was
     * @param failure with its causes
     */
    static String explain(String where, String howToLogIn, Throwable failure) {
        Throwable root = failure;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            @Nullable String known = known(where, howToLogIn, at);
            if (known != null) {
                return known;
            }
            root = at;
        }
        return where + " failed: "
                + String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    private static @Nullable String known(String where, String howToLogIn, Throwable failure) {
        if (failure instanceof CommlibException explained) {
            return explained.getMessage();
        }
        if (failure instanceof UnknownHostException) {
            return where + ": no host has this name; check it";
        }
        if (failure instanceof ConnectException || says(failure, "No such file")) {
            return "nothing listens at " + where + ". Is Redis running there, and is the address right?";
        }
        if (failure instanceof RefusedException refused) {
            return where + refusal(howToLogIn, refused.answer());
        }
        if (failure instanceof SSLException && says(failure, "recognized SSL message")) {
            return where + " does not speak TLS; without it the uri begins with redis instead of rediss";
        }
        if (failure instanceof CertPathBuilderException) {
            return where + " shows a certificate of an authority that is not trusted here; name the authority's own"
                    + " certificate with ?ca=FILE";
        }
        if (failure instanceof CertificateException && failure.getCause() == null) {
            return where + " shows a certificate for another host (" + failure.getMessage()
                    + "); connect by a name that is in it";
        }
        if (failure instanceof SSLException && failure.getCause() == null) {
            return tls(where, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof MalformedReplyException) {
            return where + ": " + failure.getMessage()
                    + ". Is it Redis, and does it speak TLS just if the uri begins with rediss?";
        }
        if (failure instanceof ConnectionEndedException
                || failure instanceof ClosedChannelException
                || failure instanceof SocketException) {
            return where
                    + " hung up. Is it Redis, and does it speak TLS just if the uri begins with rediss? If it wants"
                    + " a certificate of ours, name a trusted one and its key with ?cert=FILE&key=FILE";
        }
        if (failure instanceof TimeoutException || says(failure, "timed out")) {
            return where
                    + " did not answer in time. Is it Redis, and does it speak TLS just if the uri begins with rediss?";
        }
        return null;
    }

    private static boolean says(Throwable failure, String what) {
        return String.valueOf(failure.getMessage()).contains(what);
    }

    private static String refusal(String howToLogIn, String answer) {
        String begin = answer.split(" ", 2)[0];
        return switch (begin) {
            case "NOAUTH" ->
                " wants a password (NOAUTH)"
                        + (howToLogIn.isEmpty()
                                ? "; check user and password in the uri"
                                : ", and the uri gives none; " + howToLogIn);
            case "WRONGPASS" ->
                " lets nobody in with this user and password (WRONGPASS); check both in the uri, and whether the user is"
                        + " 'on' (ACL LIST)";
            case "DENIED" ->
                " lets in nobody from another machine (DENIED), as it is in protected mode and wants no password; give it"
                        + " one with requirepass, or a user with ACL SETUSER";
            case RedisErrors.NO_RIGHT -> " does not let this user do what a node needs: " + answer + RedisErrors.GRANT;
            default -> " refuses: " + answer;
        };
    }

    private static String tls(String where, String alert) {
        String lower = alert.toLowerCase(Locale.ROOT);
        if (lower.contains("certificate_required") || lower.contains("bad_certificate")) {
            return where + " wants a certificate of ours; name it and its key with ?cert=FILE&key=FILE";
        }
        if (lower.contains("unknown_ca") || lower.contains("certificate_unknown")) {
            return where
                    + " does not trust the certificate in ?cert=FILE; have it signed by an authority that it trusts";
        }
        return where + ": no TLS with it (" + alert + ")";
    }
}
