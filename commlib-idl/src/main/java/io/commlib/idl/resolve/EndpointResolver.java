package io.commlib.idl.resolve;

import io.commlib.idl.model.Action;
import io.commlib.idl.model.Event;
import io.commlib.idl.model.Interface;
import io.commlib.idl.model.Payload;
import io.commlib.idl.model.Position;
import io.commlib.idl.model.Rpc;
import io.commlib.idl.model.Topic;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.model.Uri;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.ActionOf;
import io.commlib.idl.syntax.EndpointSyntax.EventOf;
import io.commlib.idl.syntax.EndpointSyntax.RpcOf;
import io.commlib.idl.syntax.EndpointSyntax.TopicOf;
import io.commlib.idl.syntax.Name;
import io.commlib.idl.syntax.Notes;
import io.commlib.idl.syntax.PayloadSyntax;
import io.commlib.idl.syntax.TypeSyntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the endpoints of one file into its interface. */
final class EndpointResolver {

    private final SourceFile file;
    private final TypeResolver types;
    private final SymbolTable symbols;
    private final List<Rpc> rpcs = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    EndpointResolver(SourceFile file, TypeResolver types, SymbolTable symbols) {
        this.file = file;
        this.types = types;
        this.symbols = symbols;
    }

    /** The interface; null when the file has none. */
    @Nullable
    Interface resolve() {
        file.syntax().endpoints().forEach(this::endpoint);
        Name name = file.syntax().definition();
        if (name == null) {
            return null;
        }
        Name version = file.syntax().version();
        return new Interface(
                name.text(),
                version == null ? "" : version.text(),
                List.copyOf(rpcs),
                List.copyOf(topics),
                List.copyOf(actions),
                List.copyOf(events),
                file.out().text().position(name.span()));
    }

    private void endpoint(EndpointSyntax written) {
        String name = written.name().text();
        Notes notes = written.notes();
        boolean deprecated = notes.deprecated() != null;
        Position position = file.out().text().position(written.name().span());
        Uri uri = written.uri() == null
                ? new Uri("", List.of(), position)
                : written.uri().uri();
        if (written instanceof RpcOf rpc) {
            rpcs.add(new Rpc(
                    name,
                    uri,
                    payload(rpc.request(), deprecated),
                    payload(rpc.response(), deprecated),
                    errors(rpc.errors(), deprecated),
                    rpc.timeout(),
                    notes.description(),
                    notes.deprecated(),
                    position));
        } else if (written instanceof TopicOf topic) {
            topics.add(new Topic(
                    name,
                    uri,
                    payload(topic.message(), deprecated),
                    topic.delivery(),
                    topic.retained() != null,
                    notes.description(),
                    notes.deprecated(),
                    position));
        } else if (written instanceof ActionOf action) {
            actions.add(new Action(
                    name,
                    uri,
                    payload(action.goal(), deprecated),
                    payload(action.result(), deprecated),
                    payload(action.feedback(), deprecated),
                    notes.description(),
                    notes.deprecated(),
                    position));
        } else if (written instanceof EventOf event) {
            events.add(new Event(
                    name,
                    uri,
                    payload(event.payload(), deprecated),
                    event.delivery(),
                    notes.description(),
                    notes.deprecated(),
                    position));
        }
    }

    private Payload payload(PayloadSyntax written, boolean deprecated) {
        return new Payload(types.message(written, symbols, deprecated), written instanceof PayloadSyntax.Inline);
    }

    private List<TypeName> errors(List<TypeSyntax.Named> written, boolean deprecated) {
        List<TypeName> errors = new ArrayList<>();
        for (TypeSyntax.Named name : written) {
            TypeName error = types.error(name, deprecated);
            if (error != null) {
                errors.add(error);
            }
        }
        return List.copyOf(errors);
    }
}
