package io.commlib.codegen.message;

import io.commlib.idl.model.Field;
import io.commlib.idl.model.Type;

/**
 * A field of a message or error as its class has it.
 *
 * @param field the field
 * @param name of the component, accessor and setter
 * @param constant of the codec: the field's name on the wire
 */
record Property(Field field, String name, String constant) {

    Type type() {
        return field.type();
    }

    /** Its name on the wire. */
    String wire() {
        return field.name();
    }
}
