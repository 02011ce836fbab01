package io.patriot.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * What Lambda starts: one class for all functions. Which one it is says the environment variable
 * {@code PATRIOT_FUNCTION}, the part's name in the topology.
 */
public final class PatriotFunction implements RequestStreamHandler {
  private static final String FUNCTION = "PATRIOT_FUNCTION";

  /**
   * Its manners are held here because whom Lambda tells of a snapshot is otherwise held by nobody.
   */
  private final Started started;

  /** A function that can be called, and what it does before it is copied. */
  record Started(Shell shell, SnapshotManners manners) {}

  public PatriotFunction() {
    this(System.getenv(FUNCTION));
  }

  PatriotFunction(String name) {
    Optional<HandMade> byHand = HandMade.of(name);
    started = byHand.isPresent() ? start(byHand.get()) : Contained.start(name);
    started.manners().register();
  }

  private static Started start(HandMade function) {
    HandMade.Parts parts = function.make(System.getenv());
    return new Started(parts.shell(), new SnapshotManners(parts::primings, parts::fleeting));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    started.shell().handle(in, out);
  }
}
