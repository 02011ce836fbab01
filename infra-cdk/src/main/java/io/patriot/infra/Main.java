package io.patriot.infra;

import io.patriot.topology.Patriot;
import software.amazon.awscdk.App;

/** What {@code cdk} starts: draws the stacks of the stage that was asked for. */
public final class Main {
  private static final String STAGE = "stage";

  private Main() {}

  public static void main(String[] arguments) {
    var app = new App();
    Object asked = app.getNode().tryGetContext(STAGE);
    new Platform(app, Stage.named(String.valueOf(asked)), Patriot.TOPOLOGY);
    app.synth();
  }
}
