package io.commlib.runtime.transport;

import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.error.NotConnectedException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the transport of a connection uri. */
public final class Transports {

    private Transports() {}

    /**
     * Connects.
     *
     * @param uri where to
     * @param context limits and threads, and the files for TLS where the uri names none
     * @return a transport that is ready
     * @throws BadAddressException when no transport knows the uri's scheme, naming those that there are; or when files
     *     for TLS are named for a connection without it
     * @throws NotConnectedException when the client library is missing, naming what to add; or when the broker cannot
     *     be reached
     */
    public static Transport connect(ConnectionUri uri, TransportContext context) {
        SortedMap<String, TransportProvider> providers = providers();
        @Nullable TransportProvider provider = providers.get(uri.scheme());
        if (provider == null) {
            throw uri.unknownScheme(known(uri.scheme(), List.copyOf(providers.keySet())));
        }
        provider.library().filter(library -> !library.isPresent()).ifPresent(library -> {
            throw new NotConnectedException("cannot connect to " + uri + ": its client library is not on the classpath;"
                    + " add " + library.coordinates() + " to the dependencies");
        });
        TlsOptions tls = uri.tls().orElse(context.tls());
        if (!tls.isDefault() && !provider.tlsSchemes().contains(uri.scheme())) {
            throw new BadAddressException("files for TLS are named, but " + uri + " is not encrypted"
                    + provider.tlsSchemes().stream()
                            .min(Comparator.comparingInt(scheme -> distance(scheme, uri.scheme())))
                            .map(scheme -> "; write " + scheme + ":")
                            .orElse(""));
        }
        return provider.connect(uri, context.withTls(tls));
    }

    private static SortedMap<String, TransportProvider> providers() {
        SortedMap<String, TransportProvider> byScheme = new TreeMap<>();
        for (TransportProvider provider :
                ServiceLoader.load(TransportProvider.class, TransportProvider.class.getClassLoader())) {
            provider.schemes().forEach(scheme -> byScheme.put(scheme, provider));
        }
        return byScheme;
    }

    private static String known(String unknown, List<String> known) {
        String nearest = known.stream()
                .min((a, b) -> Integer.compare(distance(a, unknown), distance(b, unknown)))
                .filter(scheme -> distance(scheme, unknown) <= 2)
                .map(scheme -> "; did you mean " + scheme + ":?")
                .orElse(".");
        return nearest + " Known are " + String.join(", ", known);
    }

    /** The number of single-character edits between two words (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
