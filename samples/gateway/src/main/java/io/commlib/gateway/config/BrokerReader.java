package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.Shortened;
import io.commlib.idl.syntax.Suggestions;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.transport.ClientLibrary;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.TlsOptions;
import io.commlib.runtime.transport.TransportProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the brokers: {@code NAME: URI}, or {@code NAME: { uri: URI, … }}. */
final class BrokerReader {

    private static final List<String> DIALECTS = List.of("commlib", "commlib-py");

    private final Path folder;
    private final Diagnostics out;
    private final Variables variables;
    private final SortedMap<String, TransportProvider> transports = new TreeMap<>();

    BrokerReader(Path folder, Diagnostics out, Variables variables) {
        this.folder = folder;
        this.out = out;
        this.variables = variables;
        for (TransportProvider provider : ServiceLoader.load(TransportProvider.class)) {
            provider.schemes().forEach(scheme -> transports.put(scheme, provider));
        }
    }

    /** Null when it is not one; what is wrong has been reported. */
    @Nullable
    Broker read(YamlScalar name, YamlNode value) {
        if (value instanceof YamlScalar scalar && !scalar.absent()) {
            return broker(name.text(), scalar, Dialect.COMMLIB, TlsOptions.DEFAULT);
        }
        if (!(value instanceof YamlMapping mapping)) {
            Section.refuse(value, "a broker", "a uri or a mapping", out);
            return null;
        }
        Section section = Section.of(mapping, Shape.BROKER, name.span(), out, variables);
        Dialect dialect =
                section.word("dialect", DIALECTS, "commlib").equals("commlib") ? Dialect.COMMLIB : Dialect.COMMLIB_PY;
        TlsOptions tls = tls(section);
        YamlScalar uri = section.scalar("uri");
        return uri == null ? null : broker(name.text(), uri, dialect, tls);
    }

    private @Nullable Broker broker(String name, YamlScalar written, Dialect dialect, TlsOptions tls) {
        if (Secrets.isIn(written.text())) {
            GatewayRule.PASSWORD_IN_FILE.report(
                    out,
                    written.span(),
                    "a password stands in the file",
                    "name an environment variable that holds it, such as ${PASSWORD}");
        }
        String text = variables.expandUri(written);
        if (text == null) {
            return null;
        }
        try {
            ConnectionUri uri = ConnectionUri.parse(text);
            return usable(uri, uri.tls().orElse(tls), written) ? new Broker(name, text, dialect, tls) : null;
        } catch (BadAddressException e) {
            // With a variable in it, even what the text says of itself may be secret.
            String reason = Variables.isIn(written.text())
                    ? "'" + Shortened.text(written.text()) + "' is no connection uri"
                    : String.valueOf(e.getMessage());
            out.report(RuleId.BAD_URI, written.span(), reason, "such as redis://localhost:6379");
            return null;
        }
    }

    private boolean usable(ConnectionUri uri, TlsOptions tls, YamlScalar written) {
        TransportProvider provider = transports.get(uri.scheme());
        if (provider == null) {
            String near = Suggestions.didYouMean(uri.scheme(), transports.keySet());
            out.report(
                    RuleId.BAD_URI,
                    written.span(),
                    "there is no broker behind the scheme of this uri",
                    near == null ? "the schemes are " + String.join(", ", transports.keySet()) : near);
            return false;
        }
        ClientLibrary missing =
                provider.library().filter(library -> !library.isPresent()).orElse(null);
        if (missing != null) {
            GatewayRule.NO_CLIENT.report(
                    out,
                    written.span(),
                    "the client of this broker is not on the classpath",
                    "add " + missing.coordinates());
        }
        if (!tls.equals(TlsOptions.DEFAULT) && !provider.tlsSchemes().contains(uri.scheme())) {
            String encrypted = provider.tlsSchemes().stream()
                    .min(Comparator.comparingInt(
                            scheme -> Math.abs(scheme.length() - uri.scheme().length() - 1)))
                    .orElse(null);
            out.report(
                    RuleId.BAD_URI,
                    written.span(),
                    "files for TLS are named, but this connection is not encrypted",
                    encrypted == null ? null : "write " + encrypted + ":");
        }
        return true;
    }

    private TlsOptions tls(Section broker) {
        YamlNode node = broker.node("tls");
        YamlMapping mapping = broker.mapping("tls");
        if (node == null || mapping == null) {
            return TlsOptions.DEFAULT;
        }
        Section section = Section.of(mapping, Shape.TLS, node.span(), out, variables);
        Path authorities = file(section, "ca");
        Path certificate = file(section, "cert");
        Path key = file(section, "key");
        if ((section.node("cert") == null) != (section.node("key") == null)) {
            out.report(
                    RuleId.MISSING_KEY,
                    node.span(),
                    "'cert' and 'key' go together: a certificate is shown with its key");
        }
        YamlScalar password = section.scalar("key_password");
        if (password != null && !Variables.isIn(password.text())) {
            GatewayRule.PASSWORD_IN_FILE.report(
                    out,
                    password.span(),
                    "a password stands in the file",
                    "name an environment variable that holds it, such as ${PASSWORD}");
        }
        String secret = section.text("key_password");
        TlsOptions tls = authorities == null ? TlsOptions.DEFAULT : TlsOptions.DEFAULT.trusting(authorities);
        tls = certificate == null || key == null ? tls : tls.presenting(certificate, key);
        return secret == null ? tls : tls.keyPassword(secret);
    }

    private @Nullable Path file(Section section, String key) {
        String text = section.text(key);
        YamlScalar written = section.scalar(key);
        if (text == null || written == null) {
            return null;
        }
        Path file = folder.resolve(text);
        if (!Files.isReadable(file)) {
            GatewayRule.MISSING_FILE.report(
                    out, written.span(), "there is no file '" + written.text() + "' that can be read", null);
        }
        return file;
    }
}
