package io.commlib.gateway.route;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.ErrorType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An error that an interface declares, with its fields as they came: nothing is generated for it here. */
final class DeclaredFailure extends RemoteFailureException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Any> fields;

    DeclaredFailure(String type, Map<String, Any> fields) {
        super(type, "the service answered with the error " + type);
        this.fields = fields;
    }

    /** Describes the errors of these types. */
    static List<ErrorType<? extends RemoteFailureException>> types(List<String> names) {
        List<ErrorType<? extends RemoteFailureException>> types = new ArrayList<>();
        names.forEach(name -> types.add(type(name)));
        return types;
    }

    private static ErrorType<DeclaredFailure> type(String name) {
        return new ErrorType<>(name, DeclaredFailure.class, new Codec<>() {
            @Override
            public void write(MessageWriter out, DeclaredFailure failure) throws IOException {
                Codecs.OBJECT.write(out, failure.fields);
            }

            @Override
            public DeclaredFailure read(MessageReader in) throws IOException {
                return new DeclaredFailure(name, Codecs.OBJECT.read(in));
            }
        });
    }
}
