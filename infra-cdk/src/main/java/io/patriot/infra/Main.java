package io.patriot.infra;

import io.patriot.topology.Patriot;
import java.nio.file.Path;
import software.amazon.awscdk.App;

/** What {@code cdk} starts: draws the stacks of the stage that was asked for. */
public final class Main {
  private static final String STAGE = "stage";

  private static final String PACKAGES = "packages";

  private Main() {}

  public static void main(String[] arguments) {
    var app = new App();
    new Platform(
        app,
        Stage.named(context(app, STAGE, "")),
        Patriot.TOPOLOGY,
        new Packages(Path.of(context(app, PACKAGES, "target/packages"))));
    app.synth();
  }

  private static String context(App app, String name, String otherwise) {
    Object said = app.getNode().tryGetContext(name);
    return said == null ? otherwise : said.toString();
  }
}
