package io.commlib.runtime.transport.contract;

import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers each request with its own word, at once or when told to. Thread-safe. */
final class Answerer implements RequestHandler {

    /** A request and its answer to be. */
    record Question(Frame request, CompletableFuture<Frame> reply, Thread thread) {

        String word() {
            return Letters.wordOf(request);
        }

        void answer() {
            reply.complete(Letters.letter("re " + word()));
        }
    }

    private final List<Question> questions = new ArrayList<>();
    private boolean holding;
    private int mostOpen;

    /** One that answers at once. */
    static Answerer prompt() {
        return new Answerer();
    }

    /** One that answers only when told to. */
    static Answerer holding() {
        Answerer answerer = new Answerer();
        answerer.holding = true;
        return answerer;
    }

    private Answerer() {}

    @Override
    public CompletionStage<Frame> onRequest(Frame request) {
        Question question = new Question(request, new CompletableFuture<>(), Thread.currentThread());
        if (add(question)) {
            question.answer();
        }
        return question.reply;
    }

    private synchronized boolean add(Question question) {
        questions.add(question);
        mostOpen = Math.max(mostOpen, (int)
                questions.stream().filter(each -> !each.reply.isDone()).count());
        return !holding;
    }

    /** Answers everything, now and from now on. */
    void answerAll() {
        synchronized (this) {
            holding = false;
        }
        questions().forEach(Question::answer);
    }

    /** Everything that was asked, in order. */
    synchronized List<Question> questions() {
        return List.copyOf(questions);
    }

    synchronized int count() {
        return questions.size();
    }

    /** The words of everything that was asked, in order. */
    List<String> words() {
        return questions().stream().map(Question::word).toList();
    }

    /** The most requests that were ever open at a time. */
    synchronized int mostOpen() {
        return mostOpen;
    }
}
