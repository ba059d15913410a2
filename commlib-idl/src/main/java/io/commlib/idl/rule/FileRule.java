package io.commlib.idl.rule;

import io.commlib.idl.syntax.FileSyntax;

/** A rule about one file as a whole. */
interface FileRule {

    void check(FileSyntax file);
}
