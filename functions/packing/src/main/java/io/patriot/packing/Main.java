package io.patriot.packing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packs a folder of functions, after its jar was built.
 *
 * <p>Arguments: the folder's jar, a file with its class path, the package to make, files of rules.
 */
public final class Main {
  private static final int BEFORE_RULES = 3;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length <= BEFORE_RULES) {
      System.err.println("Say JAR CLASS-PATH-FILE PACKAGE RULES…");
      System.exit(1);
    }
    var jars = new ArrayList<Path>(List.of(Path.of(arguments[0])));
    for (String jar :
        Files.readString(Path.of(arguments[1])).strip().split(File.pathSeparator, -1)) {
      jars.add(Path.of(jar));
    }
    Rules rules =
        Rules.read(Arrays.stream(arguments, BEFORE_RULES, arguments.length).map(Path::of).toList());
    DeployedPackage.Made made = DeployedPackage.make(jars, rules, Path.of(arguments[2]));
    System.out.printf(
        "%s: %,d bytes of %,d, %d jars%n",
        made.file().getFileName(), made.bytes(), rules.bytesMax(), made.jars());
  }
}
