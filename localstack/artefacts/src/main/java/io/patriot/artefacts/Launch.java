package io.patriot.artefacts;

import io.patriot.topology.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What Lambda is told of a function.
 *
 * @param name the function's
 * @param jars its class path
 * @param handler the class and method that Lambda's client calls
 * @param variables what its template tells it
 */
public record Launch(
    String name,
    List<Path> jars,
    String handler,
    int memoryMb,
    Duration timeLimit,
    Map<String, String> variables) {
  private static final String HANDLER = "io.patriot.lambda.PatriotFunction::handleRequest";

  public Launch {
    jars = List.copyOf(jars);
    variables = Map.copyOf(variables);
  }

  /** As a part is deployed. */
  public static Launch of(Part part, Packages packages, Map<String, String> variables)
      throws IOException {
    return new Launch(
        part.name(), packages.jars(part), HANDLER, part.memoryMb(), part.timeLimit(), variables);
  }
}
