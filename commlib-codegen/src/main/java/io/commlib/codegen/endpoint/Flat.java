package io.commlib.codegen.endpoint;

import io.commlib.codegen.message.Facts;
import io.commlib.codegen.naming.Names;
import io.commlib.codegen.naming.Reserved;
import io.commlib.codegen.naming.Spelling;
import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.Javadoc;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.Payload;
import java.util.ArrayList;
import java.util.List;

/** The fields of a small inline message as the arguments of a method. */
final class Flat {

    private static final int MOST_FIELDS = 6;

    private final Surroundings in;
    private final Payload payload;
    private final List<String> variables = new ArrayList<>();
    private final List<Field> fields;
    private final Names names;

    Flat(Surroundings in, Payload payload, FileScope scope) {
        this.in = in;
        this.payload = payload;
        this.fields = in.message(payload).fields();
        this.names =
                Names.ofMembers(name -> Reserved.forField(name) || scope.roots().contains(name));
        fields.forEach(field -> variables.add(names.claim(Spelling.memberName(field.name()))));
    }

    /** Whether a message is small enough, and made for its endpoint alone. */
    static boolean suits(Surroundings in, Payload payload) {
        return payload.inline() && in.message(payload).fields().size() <= MOST_FIELDS;
    }

    List<Fragment> parameters() {
        List<Fragment> parameters = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            parameters.add(Fragment.of("$ $", in.types().ref(fields.get(i).type()), variables.get(i)));
        }
        return parameters;
    }

    /** The name of one more argument. */
    String another(String name) {
        return names.claim(name);
    }

    void describe(Javadoc javadoc) {
        for (int i = 0; i < fields.size(); i++) {
            javadoc.tag("@param " + variables.get(i) + " " + Facts.of(fields.get(i)));
        }
    }

    /** The message itself. */
    Fragment message() {
        return Fragment.of("new $($)", in.className(payload), String.join(", ", variables));
    }
}
