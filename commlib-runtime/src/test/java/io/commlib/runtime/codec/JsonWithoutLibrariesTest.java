package io.commlib.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

/** JSON needs no library; CBOR says which one it needs. */
class JsonWithoutLibrariesTest {

    @Test
    void jsonIsWrittenAndReadWithoutJackson() throws Exception {
        assertThat(call("json"))
                .isEqualTo("{a=OfList[values=[OfInteger[value=1], OfFloat[value=2.5], OfString[value=x]]]}");
        assertThat(call("brokenJson")).isEqualTo("message: a: is not well-formed at line 1, column 6: it is cut short");
    }

    @Test
    void cborWithoutJacksonIsAnsweredWithWhatToAdd() {
        assertThatThrownBy(() -> call("cbor"))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("com.fasterxml.jackson.dataformat:jackson-dataformat-cbor");
    }

    private static Object call(String method) throws Exception {
        Class<?> program = new WithoutJackson().loadClass(Program.class.getName());
        var declared = program.getDeclaredMethod(method);
        declared.setAccessible(true);
        return declared.invoke(null);
    }

    /** What is run without the libraries. */
    static final class Program {

        private Program() {}

        static String json() {
            var value = new java.util.LinkedHashMap<String, Any>();
            value.put("a", Any.of(java.util.List.of(Any.of(1), Any.of(2.5), Any.of("x"))));
            return Encoding.JSON
                    .decode(Codecs.OBJECT, Encoding.JSON.encode(Codecs.OBJECT, value))
                    .toString();
        }

        static String brokenJson() {
            try {
                Encoding.JSON.decode(Codecs.OBJECT, new byte[] {'{', '"', 'a', '"', ':'});
                return "read";
            } catch (io.commlib.runtime.error.BadMessageException e) {
                return String.valueOf(e.getMessage());
            }
        }

        static byte[] cbor() {
            return Encoding.CBOR.encode(Codecs.STRING, "x");
        }
    }

    /** Loads our classes anew, and finds none of Jackson's. */
    private static final class WithoutJackson extends ClassLoader {

        WithoutJackson() {
            super(WithoutJackson.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.fasterxml.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.commlib.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
