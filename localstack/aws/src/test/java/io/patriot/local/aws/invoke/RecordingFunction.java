package io.patriot.local.aws.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.local.aws.http.AwsJsonServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was called with and then does what the test says. */
final class RecordingFunction implements LambdaFunction {
  @FunctionalInterface
  interface Act {
    /** Answers what the function answers. */
    String on(JsonNode event) throws IOException, InterruptedException;
  }

  final List<String> events = new CopyOnWriteArrayList<>();
  private final Act act;

  RecordingFunction(Act act) {
    this.act = act;
  }

  static RecordingFunction silent() {
    return new RecordingFunction(_ -> "");
  }

  @Override
  public String name() {
    return "recording";
  }

  @Override
  public void handle(InputStream event, OutputStream answer) throws IOException {
    byte[] bytes = event.readAllBytes();
    events.add(new String(bytes, StandardCharsets.UTF_8));
    try {
      answer.write(act.on(AwsJsonServer.JSON.readTree(bytes)).getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
