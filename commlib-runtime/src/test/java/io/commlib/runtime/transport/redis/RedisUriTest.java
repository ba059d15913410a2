package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.commlib.runtime.transport.redis.RedisUri.Kind;
import io.commlib.runtime.transport.redis.protocol.ConnectOptions.Login;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisUriTest {

    @Test
    void aHostAloneIsOneServerWithoutALogin() {
        RedisUri uri = parse("redis://localhost");

        assertThat(uri.kind()).isEqualTo(Kind.SERVERS);
        assertThat(uri.hosts()).containsExactly(new Host("localhost", 6379));
        assertThat(uri.login()).isNull();
        assertThat(uri.database()).isZero();
        assertThat(uri.tls()).isFalse();
    }

    @Test
    void everythingOfSeveralServersIsRead() {
        RedisUri uri = parse("rediss://an%20n:se/c@r%3Aet@a:1,[::1],b.example/3");

        assertThat(uri.tls()).isTrue();
        assertThat(uri.login()).isEqualTo(new Login("an n", "se/c@r:et"));
        assertThat(uri.hosts()).containsExactly(new Host("a", 1), new Host("::1", 6379), new Host("b.example", 6379));
        assertThat(uri.database()).isEqualTo(3);
        assertThat(uri).hasToString("rediss://an%20n:***@a:1,[::1],b.example/3");
    }

    @Test
    void aPasswordAloneIsThatOfTheDefaultUser() {
        assertThat(parse("redis://:secret@h").login()).isEqualTo(new Login("default", "secret"));
    }

    @Test
    void aSocketIsAFile() {
        RedisUri uri = parse("redis+unix://ann:secret@/run/my%20redis@1.sock?db=2");

        assertThat(uri.kind()).isEqualTo(Kind.SOCKET);
        assertThat(uri.socket()).isEqualTo("/run/my redis@1.sock");
        assertThat(uri.login()).isEqualTo(new Login("ann", "secret"));
        assertThat(uri.database()).isEqualTo(2);
        assertThat(parse("redis+unix:///run/a@b.sock").socket()).isEqualTo("/run/a@b.sock");
    }

    @Test
    void sentinelsSayWhichServerByItsName() {
        RedisUri uri = parse("redis-sentinel://:pw@a,b:2/1?master=ours&sentinel-password=other");

        assertThat(uri.kind()).isEqualTo(Kind.SENTINELS);
        assertThat(uri.hosts()).isEqualTo(List.of(new Host("a", 26379), new Host("b", 2)));
        assertThat(uri.master()).isEqualTo("ours");
        assertThat(uri.sentinelPassword()).isEqualTo("other");
        assertThat(uri.database()).isEqualTo(1);
        assertThat(parse("rediss-sentinel://a/0#ours").master()).isEqualTo("ours");
    }

    @Test
    void aClusterIsNamedBySomeOfItsNodes() {
        assertThat(parse("redis-cluster://a,b:7").hosts()).containsExactly(new Host("a", 6379), new Host("b", 7));
        assertThat(parse("rediss-cluster://a").tls()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "redis:localhost | it needs a host, as in redis://localhost",
                "redis:// | '' is no host and port",
                "redis://h:0 | 'h:0' is no host and port, as in localhost:6379",
                "redis://h:65536 | is no host and port",
                "redis://a,,b | '' is no host and port",
                "redis://h/x | 'x' is no number of a database",
                "redis://h/1/2 | is no number of a database",
                "redis://h/99999999999 | is no number of a database",
                "redis://u:%zz@h | a % in it is not followed by two hexadecimal digits",
                "redis://h?timeout=3 | there is none but ca, cert and key",
                "redis-cluster://h/1 | a cluster has only the database 0",
                "redis-sentinel://h | it does not say by which name the Sentinels know the server, as in ?master=mymaster",
                "redis-sentinel://h?name=x | known are master, sentinel-password",
                "redis+unix:// | it needs the whole path of a socket",
                "redis+unix://host/path | it needs the whole path of a socket",
            })
    void whatIsWrongIsTold(String text, String why) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(BadAddressException.class)
                .hasMessageStartingWith("cannot connect to ")
                .hasMessageContaining(why);
    }

    @Test
    void aLoginOfOneWordIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> parse("redis://hunter2@h"))
                .isInstanceOf(BadAddressException.class)
                .hasMessageContaining("redis://:password@host")
                .hasMessageNotContaining("hunter2");
    }

    private static RedisUri parse(String text) {
        return RedisUri.parse(ConnectionUri.parse(text));
    }
}
