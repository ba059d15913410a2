package io.commlib.runtime.node;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.transport.Dialect;
import org.junit.jupiter.api.Test;

class NodeDialectTest {

    @Test
    void aNodeThatSpeaksToPythonCannotSpeakCbor() {
        NodeBuilder builder =
                Node.builder("memory:").name("arm").encoding(Encoding.CBOR).dialect(Dialect.COMMLIB_PY);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("node arm")
                .withMessageContaining("leave out encoding(CBOR)");
    }
}
