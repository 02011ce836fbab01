package io.patriot.local.aws.dynamodb;

import io.patriot.local.dynamodb.DynamoDbProcess;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where DynamoDB's own libraries lie, and the jar with its front door. */
record DynamoDbHome(Path libraries, Path door) {
  static final String PROPERTY = "patriot.dynamodb.home";
  static final String VARIABLE = "PATRIOT_DYNAMODB_HOME";
  private static final String BUILT = "localstack/dynamodb/target/dynamodb";

  static DynamoDbHome find() throws IOException {
    Path door = whereTheDoorIs();
    for (Path candidate : candidates(door)) {
      if (Files.isDirectory(candidate)) {
        return new DynamoDbHome(candidate, door);
      }
    }
    throw new IOException(
        "DynamoDB's libraries were not found: build localstack/dynamodb, or name their directory in "
            + VARIABLE
            + ".");
  }

  private static List<Path> candidates(Path door) {
    @Nullable String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    if (named != null) {
      return List.of(Path.of(named));
    }
    List<Path> candidates = new ArrayList<>();
    candidates.add(door.resolveSibling("dynamodb"));
    // A door that came from the local Maven repository has no libraries beside it; the checkout we
    // run in has.
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      candidates.add(up.resolve(BUILT));
    }
    return candidates;
  }

  private static Path whereTheDoorIs() {
    try {
      return Path.of(
          DynamoDbProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  String classPath() {
    return door + System.getProperty("path.separator") + libraries.resolve("*");
  }
}
