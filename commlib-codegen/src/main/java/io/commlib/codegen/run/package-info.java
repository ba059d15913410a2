/** A whole run of the generator, whatever tool starts it: from interface files to the right files in a folder, incrementally. */
@NullMarked
package io.commlib.codegen.run;

import org.jspecify.annotations.NullMarked;
