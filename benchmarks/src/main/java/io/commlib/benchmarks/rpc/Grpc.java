package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.model.Note;
import io.commlib.benchmarks.proto.EchoGrpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** gRPC-java, which needs no broker: generated stubs over protobuf, one connection. */
final class Grpc implements RpcContender {

    @Override
    public String name() {
        return "gRPC-java";
    }

    @Override
    public Broker broker() {
        return Broker.NONE;
    }

    @Override
    public RpcSession open(int inFlight) throws IOException {
        Server server = io.grpc.Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(new Service())
                .build()
                .start();
        ManagedChannel channel = io.grpc.Grpc.newChannelBuilderForAddress(
                        "127.0.0.1", server.getPort(), InsecureChannelCredentials.create())
                .build();
        return new Session(server, channel, EchoGrpc.newStub(channel));
    }

    private static final class Service extends EchoGrpc.EchoImplBase {

        @Override
        public void call(
                io.commlib.benchmarks.proto.Note request, StreamObserver<io.commlib.benchmarks.proto.Note> reply) {
            reply.onNext(request);
            reply.onCompleted();
        }
    }

    private static final class Answer implements StreamObserver<io.commlib.benchmarks.proto.Note> {

        final CompletableFuture<Note> future = new CompletableFuture<>();

        @Override
        public void onNext(io.commlib.benchmarks.proto.Note note) {
            future.complete(new Note(note.getNumber(), note.getText()));
        }

        @Override
        public void onError(Throwable failure) {
            future.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {}
    }

    private record Session(Server server, ManagedChannel channel, EchoGrpc.EchoStub stub) implements RpcSession {

        @Override
        public CompletionStage<Note> call(Note note) {
            Answer answer = new Answer();
            stub.call(
                    io.commlib.benchmarks.proto.Note.newBuilder()
                            .setNumber(note.number())
                            .setText(note.text())
                            .build(),
                    answer);
            return answer.future;
        }

        @Override
        public void close() {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }
}
