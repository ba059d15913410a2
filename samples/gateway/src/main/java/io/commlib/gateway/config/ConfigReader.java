package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.model.Position;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.TextDecoder;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlReader;
import io.commlib.idl.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a gateway's file, and tells all that is wrong with it. */
public final class ConfigReader {

    private static final String BEGINNING = "begin with 'gateway: 1', then 'brokers' and 'routes'";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final Limits LIMITS = Limits.DEFAULT;

    private final Path folder;
    private final Diagnostics out;
    private final Variables variables;
    private final InterfaceReader interfaces;

    private ConfigReader(Path file, Diagnostics out, Function<String, @Nullable String> environment) {
        this.folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        this.out = out;
        this.variables = new Variables(environment, out);
        this.interfaces = new InterfaceReader(folder, out);
    }

    /**
     * Reads a file. Never throws because of what is in it.
     *
     * @param file named in diagnostics as it is here
     * @param environment the value of a variable, or null when it is not set
     * @return what came of it
     */
    public static Reading read(Path file, Function<String, @Nullable String> environment) {
        Diagnostics out;
        try (InputStream in = Files.newInputStream(file)) {
            out = TextDecoder.decode(InterfaceSource.read(file.toString(), file.toString(), in, LIMITS), LIMITS);
        } catch (IOException e) {
            return unreadable(file);
        }
        YamlNode root = out.failed() ? null : YamlReader.read(out, LIMITS, BEGINNING);
        ConfigReader reader = new ConfigReader(file, out, environment);
        GatewayConfig config = root == null ? null : reader.config(root);
        return reader.reading(file, config);
    }

    private static Reading unreadable(Path file) {
        Position position = new Position(file.toString(), 1, 1);
        String rule = RuleId.FILE_UNREADABLE.id();
        String message = Files.exists(file) ? "the file cannot be read" : "there is no such file";
        return new Reading(
                null,
                List.of(new Diagnostic(rule, Severity.ERROR, position, 1, message, null, "", 1)),
                0,
                Set.of(file));
    }

    private Reading reading(Path file, @Nullable GatewayConfig config) {
        List<Diagnostic> all = new ArrayList<>(out.collected());
        all.sort(Comparator.comparingInt((Diagnostic each) -> each.position().line())
                .thenComparingInt(each -> each.position().column()));
        all.addAll(interfaces.found());
        Set<Path> files = new LinkedHashSet<>(interfaces.files());
        files.add(file);
        boolean failed =
                out.failed() || interfaces.found().stream().anyMatch(each -> each.severity() == Severity.ERROR);
        return new Reading(
                failed ? null : config,
                all.stream().map(Secrets::hide).toList(),
                out.omitted() + interfaces.omitted(),
                files);
    }

    private @Nullable GatewayConfig config(YamlNode root) {
        YamlMapping mapping = Section.mapping(root, "the file", out);
        if (mapping == null) {
            return null;
        }
        Section file = Section.of(mapping, Shape.FILE, Span.START, out, variables);
        file.word("gateway", List.of("1"), "1");
        Claims claims = new Claims(out);
        HostPort http = file.hostPort("http", 0);
        if (http != null) {
            claims.claim(http, file.scalar("http").span(), "http");
        }
        YamlMapping written = file.mapping("brokers");
        Map<String, Optional<Broker>> brokers = brokers(written);
        boolean known = written != null || file.lacks("brokers");
        PlaceReader places = new PlaceReader(known ? brokers : null, variables, out);
        List<Route> routes =
                routes(file.mapping("routes"), new RouteReader(places, interfaces, claims, out, variables));
        if (written != null && !out.failed()) {
            warnOfUnused(written, places.used());
        }
        return new GatewayConfig(http, routes);
    }

    private Map<String, Optional<Broker>> brokers(@Nullable YamlMapping mapping) {
        Map<String, Optional<Broker>> brokers = new LinkedHashMap<>();
        BrokerReader reader = new BrokerReader(folder, out, variables);
        for (YamlMapping.Entry entry : entries(mapping)) {
            checkName(entry.key(), "a broker");
            brokers.put(entry.key().text(), Optional.ofNullable(reader.read(entry.key(), entry.value())));
        }
        return brokers;
    }

    private List<Route> routes(@Nullable YamlMapping mapping, RouteReader reader) {
        List<Route> routes = new ArrayList<>();
        for (YamlMapping.Entry entry : entries(mapping)) {
            checkName(entry.key(), "a route");
            Route route = reader.read(entry.key(), entry.value());
            if (route != null) {
                routes.add(route);
            }
        }
        return routes;
    }

    private void checkName(YamlScalar name, String what) {
        if (!NAME.matcher(name.text()).matches()) {
            out.report(
                    RuleId.BAD_NAME,
                    name.span(),
                    "this is no name of " + what
                            + ": a name has up to 64 letters, digits, '_' and '-', and begins with a letter");
        }
    }

    private void warnOfUnused(YamlMapping brokers, Set<String> used) {
        for (YamlMapping.Entry entry : brokers.entries()) {
            if (!used.contains(entry.key().text())) {
                GatewayRule.UNUSED_BROKER.report(
                        out,
                        entry.key().span(),
                        "no route uses the broker '" + entry.key().text() + "'",
                        null);
            }
        }
    }

    private static List<YamlMapping.Entry> entries(@Nullable YamlMapping mapping) {
        return mapping == null ? List.of() : mapping.entries();
    }
}
