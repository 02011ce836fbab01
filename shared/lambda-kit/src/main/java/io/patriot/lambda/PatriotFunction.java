package io.patriot.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * What Lambda starts: one class for all functions. Which one it is says the environment variable
 * {@code PATRIOT_FUNCTION}, the part's name in the topology.
 */
public final class PatriotFunction implements RequestStreamHandler {
  private static final String FUNCTION = "PATRIOT_FUNCTION";

  private final Shell shell;

  /** Held here because whom Lambda tells of a snapshot is otherwise held by nobody. */
  private final SnapshotManners manners;

  public PatriotFunction() {
    this(System.getenv(FUNCTION));
  }

  PatriotFunction(String name) {
    ApplicationContext context = surroundings(name).start();
    this.shell = context.getBean(Shell.class, Qualifiers.byName(name));
    this.manners = SnapshotManners.of(context);
    manners.register();
  }

  /** Everything a function is told that no variable tells it. */
  public static ApplicationContextBuilder surroundings(String name) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .banner(false)
        .environments("function")
        .properties(Map.of("patriot." + name + ".enabled", true));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    shell.handle(in, out);
  }
}
