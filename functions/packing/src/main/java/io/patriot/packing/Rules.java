package io.patriot.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a package may weigh and what is left out of it, as a folder's {@code package.rules} says.
 *
 * @param bytesMax of the whole package
 * @param withoutJars the beginnings of names of jars that nothing in the folder needs
 * @param withoutEntries files inside of jars that nothing needs
 */
record Rules(long bytesMax, List<String> withoutJars, List<Pattern> withoutEntries) {
  Rules {
    withoutJars = List.copyOf(withoutJars);
    withoutEntries = List.copyOf(withoutEntries);
  }

  /** From several files, one after another; the last word about the size counts. */
  static Rules read(List<Path> files) throws IOException {
    long bytesMax = 0;
    var jars = new ArrayList<String>();
    var entries = new ArrayList<Pattern>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        String rule = line.strip();
        if (rule.isEmpty() || rule.startsWith("#")) {
          continue;
        }
        String[] words = rule.split("\\s+", 2);
        String value = words.length == 2 ? words[1] : "";
        switch (words[0]) {
          case "bytes-max" -> bytesMax = Long.parseLong(value.replace("_", ""));
          case "without-jar" -> jars.add(value);
          case "without-entry" -> entries.add(Pattern.compile(value));
          case "classes-max" -> {} // judged where the package is started
          default -> throw new IllegalArgumentException("No such rule: " + line);
        }
      }
    }
    return new Rules(bytesMax, jars, entries);
  }

  boolean takesJar(String name) {
    return withoutJars.stream().noneMatch(name::startsWith);
  }

  boolean takesEntry(String name) {
    return withoutEntries.stream().noneMatch(left -> left.matcher(name).matches());
  }
}
