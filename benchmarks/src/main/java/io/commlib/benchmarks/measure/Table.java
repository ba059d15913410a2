package io.commlib.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/** Lays out rows as a Markdown table whose columns also line up as plain text. */
final class Table {

    private Table() {}

    /**
     * Lays out.
     *
     * @param rows the head first; rows may be shorter than it
     * @return lines
     */
    static List<String> of(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(rows.get(0), widths));
        StringBuilder rule = new StringBuilder("|");
        for (int width : widths) {
            rule.append(' ').append("-".repeat(width)).append(" |");
        }
        lines.add(rule.toString());
        rows.stream().skip(1).forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            line.append(' ')
                    .append(cell)
                    .append(" ".repeat(Math.max(0, widths[i] - cell.length())))
                    .append(" |");
        }
        return line.toString();
    }
}
