package io.patriot.exchanges.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.Cause;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The line to a venue over the JDK's own HTTP client: bounded in time and size, never redirected.
 */
public final class JdkHttp implements HttpPort, AutoCloseable {
  public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  /** The largest answer we ask for, a full list of instruments, has about a fifth of this. */
  public static final int ANSWER_BYTES_MAX = 8 * 1024 * 1024;

  private final HttpClient client;
  private final int answerBytesMax;

  private JdkHttp(HttpClient client, int answerBytesMax) {
    this.client = client;
    this.answerBytesMax = answerBytesMax;
  }

  public static JdkHttp open() {
    return open(CONNECT_TIMEOUT, ANSWER_BYTES_MAX);
  }

  public static JdkHttp open(Duration connectTimeout, int answerBytesMax) {
    var client =
        HttpClient.newBuilder()
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    return new JdkHttp(client, answerBytesMax);
  }

  @Override
  public HttpOutcome send(HttpCall call) {
    var sent =
        client.sendAsync(
            request(call), BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), answerBytesMax));
    try {
      // The request's own timeout ends with the headers; this one covers a body that trickles.
      return answer(sent.get(call.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      giveUp(sent);
      return new NoAnswer(Cause.TIMED_OUT, "after " + call.timeout().toMillis() + " ms");
    } catch (InterruptedException e) {
      giveUp(sent);
      Thread.currentThread().interrupt();
      return new NoAnswer(Cause.INTERRUPTED, "interrupted");
    } catch (ExecutionException e) {
      return failure(e.getCause() instanceof IOException broken ? broken : new IOException(e));
    }
  }

  private static HttpRequest request(HttpCall call) {
    var body =
        call.body().isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(call.body());
    var request =
        HttpRequest.newBuilder(call.uri())
            .timeout(call.timeout())
            .method(call.method().name(), body);
    call.headers().forEach(request::header);
    return request.build();
  }

  private static Answer answer(HttpResponse<String> response) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Answer(response.statusCode(), headers, response.body());
  }

  private NoAnswer failure(IOException broken) {
    return switch (broken) {
      case HttpConnectTimeoutException _ ->
          new NoAnswer(Cause.NOT_CONNECTED, "connecting took too long");
      case ConnectException _ -> new NoAnswer(Cause.NOT_CONNECTED, "connection refused");
      case java.net.http.HttpTimeoutException _ -> new NoAnswer(Cause.TIMED_OUT, "no headers");
      case IOException _ when isOverLimit(broken) ->
          new NoAnswer(Cause.ANSWER_TOO_LARGE, "more than " + answerBytesMax + " bytes");
      case IOException _ -> new NoAnswer(Cause.CONNECTION_BROKE, broken.getClass().getSimpleName());
    };
  }

  /** The limiting handler says it only in words, and wraps them differently by protocol version. */
  private static boolean isOverLimit(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t.getMessage() != null && t.getMessage().contains("body exceeds capacity")) {
        return true;
      }
    }
    return false;
  }

  private static void giveUp(CompletableFuture<?> sent) {
    sent.cancel(true);
  }

  /** Lets the client's threads go; calls under way end without an answer. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
