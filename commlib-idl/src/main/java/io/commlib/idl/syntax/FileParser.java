package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.FileSyntax.ImportSyntax;
import io.commlib.idl.yaml.YamlBroken;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a file: its head here, its sections with the other parsers. */
public final class FileParser {

    private final Limits limits;
    private final Diagnostics out;
    private final DeclarationParser declared;
    private final EndpointParser endpoint;
    private final Set<String> partial = new HashSet<>();
    private boolean complete = true;

    private FileParser(Limits limits, Diagnostics out) {
        this.limits = limits;
        this.out = out;
        FieldParser fields = new FieldParser(limits, out);
        this.declared = new DeclarationParser(limits, out, fields);
        this.endpoint = new EndpointParser(limits, out, fields);
    }

    /**
     * Reads a file.
     *
     * @param tree of the file, or null when there is none
     * @param limits how much of everything
     * @param out is told what is wrong
     * @return the file as written
     */
    public static FileSyntax parse(@Nullable YamlNode tree, Limits limits, Diagnostics out) {
        if (tree == null || tree instanceof YamlBroken) {
            return FileSyntax.unreadable(out);
        }
        if (!(tree instanceof YamlMapping mapping)) {
            out.report(
                    RuleId.WRONG_KIND,
                    tree.span(),
                    "a file is a mapping, but here is " + tree.kind(),
                    "begin with 'commlib: 1'");
            return FileSyntax.unreadable(out);
        }
        return new FileParser(limits, out).file(mapping);
    }

    private FileSyntax file(YamlMapping mapping) {
        if (!languageKnown(mapping)) {
            return FileSyntax.unreadable(out);
        }
        complete = !mapping.incomplete();
        Keys keys = Keys.of(mapping, Construct.FILE, Span.START, out);
        keys.scalar("commlib");
        List<DeclarationSyntax> declarations = new ArrayList<>();
        section(keys, "messages", Construct.MESSAGE, declared::message, declarations);
        section(keys, "enums", Construct.ENUM, declared::enumeration, declarations);
        section(keys, "unions", Construct.UNION, declared::union, declarations);
        aliases(keys, declarations);
        section(keys, "errors", Construct.ERROR, declared::error, declarations);
        List<EndpointSyntax> endpoints = new ArrayList<>();
        section(keys, "rpcs", Construct.RPC, endpoint::rpc, endpoints);
        section(keys, "topics", Construct.TOPIC, endpoint::topic, endpoints);
        section(keys, "actions", Construct.ACTION, endpoint::action, endpoints);
        section(keys, "events", Construct.EVENT, endpoint::event, endpoints);
        Name definition = keys.name("interface");
        if (definition != null) {
            Words.check(definition, "an interface", limits, out);
        }
        return new FileSyntax(
                out,
                complete ? Unread.nothing() : Unread.partOf(out.text(), partial),
                HeadParser.namespace(keys, limits),
                HeadParser.version(keys, definition),
                definition,
                HeadParser.javaPackage(keys, limits),
                keys.notes(),
                imports(keys),
                declarations,
                endpoints);
    }

    /** Whether the file is of a version of the language that is known; nothing is to be said of others. */
    private boolean languageKnown(YamlMapping mapping) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.key().text().equals("commlib")
                    && entry.value() instanceof YamlScalar version
                    && !version.absent()
                    && !version.text().equals("1")) {
                out.report(
                        RuleId.LANGUAGE_VERSION,
                        version.span(),
                        "version '" + Shortened.text(version.text()) + "' of the language is not known",
                        "this compiler knows 'commlib: 1'");
                return false;
            }
        }
        return true;
    }

    private <T> void section(
            Keys keys, String key, Construct construct, BiFunction<Name, YamlMapping, T> parser, List<T> into) {
        String what = construct.label();
        for (YamlMapping.Entry entry : entries(keys, key, "{ NAME: … }")) {
            Name name = declaredName(entry, what);
            YamlMapping body = Kinds.mapping(entry.value(), what, KeyHints.form(construct), out);
            if (body == null || body.incomplete()) {
                complete = false;
                partial.add(name.text());
            }
            if (body != null) {
                into.add(parser.apply(name, body));
            }
        }
    }

    private void aliases(Keys keys, List<DeclarationSyntax> into) {
        for (YamlMapping.Entry entry : entries(keys, "aliases", "{ NAME: TYPE }")) {
            Name name = declaredName(entry, "an alias");
            if (entry.value() instanceof YamlScalar type && !type.absent()) {
                into.add(declared.alias(name, type));
            } else if (entry.value() instanceof YamlMapping mapping) {
                into.add(declared.alias(name, FlowCommas.repair(mapping, out)));
            } else {
                Kinds.refuse(entry.value(), "an alias", "a type or a mapping", out);
                complete = false;
            }
        }
    }

    private Name declaredName(YamlMapping.Entry entry, String what) {
        Name name = new Name(entry.key().text(), entry.key().span());
        Words.checkDeclared(name, what, limits, out);
        return name;
    }

    private List<YamlMapping.Entry> entries(Keys keys, String key, String example) {
        YamlNode node = keys.get(key);
        YamlMapping mapping = node == null ? null : Kinds.mapping(node, "'" + key + "'", example, out);
        if (mapping == null) {
            complete &= node == null;
            return List.of();
        }
        complete &= !mapping.incomplete();
        return mapping.entries();
    }

    private List<ImportSyntax> imports(Keys keys) {
        List<ImportSyntax> imports = new ArrayList<>();
        for (YamlMapping.Entry entry : entries(keys, "imports", "{ geo: acme/geometry.commlib.yaml }")) {
            Name alias = new Name(entry.key().text(), entry.key().span());
            if (imports.size() == limits.imports()) {
                out.report(
                        RuleId.TOO_MANY_IMPORTS, alias.span(), "a file has at most " + limits.imports() + " imports");
                complete = false;
                break;
            }
            Words.check(alias, "an import", limits, out);
            YamlScalar path = Kinds.scalar(entry.value(), "an import", out);
            if (path != null && ImportPaths.check(path, out)) {
                imports.add(new ImportSyntax(alias, new Name(path.text(), path.span())));
            } else {
                imports.add(new ImportSyntax(alias, new Name("", entry.key().span())));
            }
        }
        return imports;
    }
}
