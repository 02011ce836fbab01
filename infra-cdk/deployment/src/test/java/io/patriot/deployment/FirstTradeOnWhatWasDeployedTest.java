package io.patriot.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.infra.Packages;
import io.patriot.infra.Platform;
import io.patriot.infra.Stage;
import io.patriot.stack.Arguments;
import io.patriot.stack.FirstTrade;
import io.patriot.stack.LocalStack;
import io.patriot.stack.Ports;
import io.patriot.stack.chat.ChatPerson;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * Draws the stage dev, deploys it to the endpoint that is given, and trades on what stands there.
 */
@Timeout(300)
@EnabledIfEnvironmentVariable(
    named = "AWS_ENDPOINT_URL",
    matches = ".+",
    disabledReason = "AWS_ENDPOINT_URL names no AWS to deploy to")
class FirstTradeOnWhatWasDeployedTest {
  private static final int PORTS_FROM = 28_000;

  @Test
  void theFirstTradeRunsOnTablesQueuesBusAndKeyThatTheTemplatesMade(@TempDir Path folder)
      throws IOException {
    Path drawn = drawn(folder);
    URI address = URI.create(System.getenv("AWS_ENDPOINT_URL"));

    String first = deployed(address, drawn);
    String second = deployed(address, drawn);

    assertThat(first).contains("11 of 11 stacks stand");
    assertThat(second).contains("patriot-data ").doesNotContain(" deployed ");
    var arguments = new Arguments(true, false, folder, new Ports(PORTS_FROM).nextFree());
    try (LocalStack stack = LocalStack.start(arguments, System.getenv())) {
      assertThat(stack.findings().made())
          .as("made besides what was deployed; %s", stack.findings().lines())
          .allMatch(made -> made.contains("secret"));
      assertThat(firstTrade(stack)).contains("FILLED").contains("CANCELLED");
    }
  }

  private static String firstTrade(LocalStack stack) {
    var conversation = new ByteArrayOutputStream();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var person =
          new ChatPerson(
              http,
              stack.page(),
              InstantSource.system().millis() % 1_000_000_000,
              InstantSource.system());
      new FirstTrade(person, new PrintStream(conversation, true, StandardCharsets.UTF_8)).play();
    }
    return conversation.toString(StandardCharsets.UTF_8);
  }

  private static String deployed(URI address, Path drawn) throws IOException {
    var said = new ByteArrayOutputStream();
    DeployTo.deploy(address, drawn, new PrintStream(said, true, StandardCharsets.UTF_8));
    System.out.println(said.toString(StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Path drawn(Path folder) throws IOException {
    Path packages = Files.createDirectory(folder.resolve("packages"));
    for (Part part : Patriot.TOPOLOGY.parts()) {
      Path zip = packages.resolve(Path.of(part.folder()).getFileName() + ".zip");
      try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
        out.putNextEntry(new ZipEntry("README"));
        out.write(part.folder().getBytes(StandardCharsets.UTF_8));
      }
    }
    Path drawn = folder.resolve("drawn");
    var app = new App(AppProps.builder().outdir(drawn.toString()).build());
    new Platform(
        app,
        Stage.DEV,
        Patriot.TOPOLOGY,
        new Packages(packages, "tried", "tried_bot", OptionalLong.empty(), ""));
    app.synth();
    return drawn;
  }
}
