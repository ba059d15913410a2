package com.acme.fleet.live;

import io.commlib.runtime.node.Health;
import io.commlib.runtime.presence.NodePresence;
import io.commlib.runtime.presence.PresenceListener;
import java.io.PrintStream;

/** Where people see it: a table that is drawn anew in a terminal, a line for each change where there is none. */
final class Display implements PresenceListener {

    private static final String HOME_AND_CLEAR = "\u001b[H\u001b[2J";

    private final PrintStream out;
    private final boolean terminal;

    Display(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(String broker, Health health, Board board, Traffic traffic) {
        if (terminal) {
            out.println(HOME_AND_CLEAR + summary(broker, health, board, traffic));
            out.print(board.table());
            out.flush();
        }
    }

    void showEnd(String broker, Health health, Board board, Traffic traffic) {
        out.println(summary(broker, health, board, traffic));
    }

    @Override
    public void joined(NodePresence node) {
        tell(node, "is there");
    }

    @Override
    public void changed(NodePresence node) {
        tell(node, "is " + node.state() + ", serves " + Board.serves(node));
    }

    @Override
    public void left(NodePresence node) {
        tell(node, "has gone");
    }

    private void tell(NodePresence node, String what) {
        if (!terminal) {
            out.println(node.node() + " " + what);
        }
    }

    private static String summary(String broker, Health health, Board board, Traffic traffic) {
        return "fleet over %s (%s): %d nodes, %d vehicles have driven; %d drives, %d calls without an answer (Ctrl-C ends it)"
                .formatted(
                        broker,
                        health.detail(),
                        board.presence().nodes().size(),
                        board.vehicles(),
                        traffic.drives(),
                        traffic.failures());
    }
}
