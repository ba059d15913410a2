package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way to break the contract.
 *
 * @param must the number of the item that it breaks
 * @param name what the broken transport does
 * @param breaks makes a sound transport a broken one
 * @param spoils makes what a transport is given something else
 */
record Fault(int must, String name, UnaryOperator<Transport> breaks, UnaryOperator<TransportContext> spoils) {

    private static final List<Fault> ALL = List.of(
            breaking(1, "publishes on the caller's thread", ThreadFaults::handsFramesOutOnTheCallersThread),
            breaking(1, "requests on the caller's thread", ThreadFaults::handsRequestsOutOnTheCallersThread),
            breaking(1, "blocks the publisher", ThreadFaults::blocksThePublisher),
            breaking(1, "blocks the caller", ThreadFaults::blocksTheCaller),
            new Fault(1, "blocks its only thread", ThreadFaults::blocksTheCaller, ThreadFaults::withOneThread),
            breaking(2, "drops a frame", SubscribingFaults::dropsEveryThird),
            breaking(2, "misses the first frame", SubscribingFaults::dropsTheFirst),
            breaking(2, "repeats a frame", SubscribingFaults::repeatsEveryThird),
            breaking(2, "serves one of overlapping subscriptions", SubscribingFaults::servesOneOfThoseThatOverlap),
            breaking(2, "says the wrong address", SubscribingFaults::saysThePatternsAddress),
            breaking(3, "inner wildcard takes many", PatternFaults::innerWildcardTakesMany),
            breaking(3, "last wildcard takes one", PatternFaults::lastWildcardTakesOne),
            breaking(3, "last wildcard takes none", PatternFaults::lastWildcardTakesNone),
            breaking(3, "takes longer segments", PatternFaults::takesLongerSegments),
            breaking(3, "ignores case", PatternFaults::ignoresCase),
            breaking(4, "swaps frames", SubscribingFaults::swapsNeighbours),
            breaking(5, "rewrites json", ContentFaults::rewritesJson),
            breaking(5, "sends the whole array", ContentFaults::sendsTheWholeArray),
            breaking(5, "drops empty frames", ContentFaults::dropsEmptyFrames),
            breaking(5, "forgets the content type", ContentFaults::forgetsTheContentType),
            breaking(5, "forgets properties", ContentFaults::forgetsProperties),
            breaking(5, "forgets the trace", ContentFaults::forgetsTheTrace),
            breaking(5, "forgets the last hop", ContentFaults::forgetsTheLastHop),
            breaking(5, "forgets the error's detail", ContentFaults::forgetsTheErrorsDetail),
            breaking(6, "exceeds the prefetch", SubscribingFaults::doublesThePrefetch),
            breaking(6, "drops uncounted", SubscribingFaults::dropsUncounted),
            breaking(6, "lets subscriptions wait for each other", SubscribingFaults::handsOutOneAtATime),
            breaking(7, "stops after a failure", SubscribingFaults::stopsAfterAFailure),
            breaking(8, "gives what is retained unasked", RetainedFaults::givesUnasked),
            breaking(8, "gives nothing retained", RetainedFaults::givesNothing),
            breaking(8, "gives what is retained twice", RetainedFaults::givesTwice),
            breaking(8, "gives what is retained late", RetainedFaults::givesLate),
            breaking(8, "retains the first", RetainedFaults::keepsTheFirst),
            breaking(8, "never forgets", RetainedFaults::neverForgets),
            breaking(8, "hands out the empty frame", RetainedFaults::handsOutTheEmptyFrame),
            breaking(8, "retains silently", RetainedFaults::retainsSilently),
            breaking(9, "hands a request out twice", ServingFaults::handsOutTwice),
            breaking(10, "swaps replies", ServingFaults::swapsReplies),
            breaking(11, "sends a stack trace", ServingFaults::sendsAStackTrace),
            breaking(11, "keeps failures to itself", ServingFaults::keepsFailuresToItself),
            breaking(12, "takes requests without deadline", DeadlineFaults::takesRequestsWithoutDeadline),
            breaking(12, "never times out", DeadlineFaults::neverTimesOut),
            breaking(12, "times out early", DeadlineFaults::timesOutEarly),
            breaking(12, "times out with another exception", DeadlineFaults::timesOutWithAnotherException),
            breaking(13, "loses the deadline", DeadlineFaults::losesTheDeadline),
            breaking(13, "starts the deadline anew", DeadlineFaults::startsTheDeadlineAnew),
            breaking(13, "ignores the deadline at the service", DeadlineFaults::ignoresTheDeadlineAtTheService),
            breaking(13, "counts nothing expired", LifeCycleFaults::countsNothing),
            breaking(14, "counts no late reply", LifeCycleFaults::countsNothing),
            breaking(15, "exceeds the concurrency", ServingFaults::doublesTheConcurrency),
            breaking(15, "grabs requests", ServingFaults::grabsRequests),
            breaking(15, "lets services wait for each other", ServingFaults::handsOutOneAtATime),
            breaking(16, "is closed too soon", RegistrationFaults::isClosedTooSoon),
            breaking(16, "hands out after closing", RegistrationFaults::handsOutAfterClosing),
            breaking(16, "loses requests on closing", ServingFaults::grabsRequests),
            breaking(16, "loses replies on closing", RegistrationFaults::losesReplies),
            breaking(17, "holds on to what is given up", DeadlineFaults::holdsOnToWhatIsGivenUp),
            new Fault(18, "has no bounds", UnaryOperator.identity(), Fault::withoutBounds),
            breaking(19, "leaves callers waiting on closing", LifeCycleFaults::leavesCallersWaiting),
            breaking(19, "takes verbs after closing", LifeCycleFaults::takesVerbsAfterClosing),
            breaking(19, "fails to close again", LifeCycleFaults::failsToCloseAgain),
            breaking(19, "loses what was published", LifeCycleFaults::losesWhatWasPublished),
            breaking(19, "stays subscribed", LifeCycleFaults::staysSubscribed),
            breaking(19, "leaves a thread", LifeCycleFaults::leavesAThread),
            breaking(19, "remembers handlers", LifeCycleFaults::remembersHandlers),
            breaking(20, "tells twice", LifeCycleFaults::tellsTwice),
            breaking(20, "tells nothing", LifeCycleFaults::tellsNothing),
            breaking(20, "tells only the last listener", LifeCycleFaults::tellsOnlyTheLastListener),
            breaking(20, "tells those who left", LifeCycleFaults::tellsThoseWhoLeft),
            breaking(20, "waits for listeners", LifeCycleFaults::waitsForListeners));

    private static Fault breaking(int must, String name, UnaryOperator<Transport> breaks) {
        return new Fault(must, name, breaks, UnaryOperator.identity());
    }

    /** Every fault that there is. */
    static List<Fault> all() {
        return ALL;
    }

    /** The fault of a name. */
    static Fault named(String name) {
        return ALL.stream().filter(fault -> fault.name.equals(name)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return must + ": " + name;
    }

    private static TransportContext withoutBounds(TransportContext context) {
        return new TransportContext(
                context.name(),
                context.connectTimeout(),
                context.compression(),
                new TransportLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
                context.executor(),
                context.timer());
    }
}
