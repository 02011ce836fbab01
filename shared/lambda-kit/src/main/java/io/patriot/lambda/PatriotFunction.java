package io.patriot.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What Lambda starts: one class for all functions. Which one it is says the environment variable
 * {@code PATRIOT_FUNCTION}, the part's name in the topology.
 */
public final class PatriotFunction implements RequestStreamHandler {
  private static final String FUNCTION = "PATRIOT_FUNCTION";

  private final Shell shell;

  public PatriotFunction() {
    this(System.getenv(FUNCTION));
  }

  PatriotFunction(String name) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .environments("function")
            .start();
    this.shell = context.getBean(Shell.class, Qualifiers.byName(name));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    shell.handle(in, out);
  }
}
