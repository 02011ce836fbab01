package io.patriot.aws;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** A road on which the next answers get lost after AWS has done what was asked. */
public final class LossyRoad implements SdkHttpClient {
  private final SdkHttpClient road = UrlConnectionHttpClient.create();
  private final AtomicInteger toLose = new AtomicInteger();
  private final Predicate<SdkHttpRequest> matters;

  /**
   * @param operations the only operations whose answers get lost, such as PutItem
   */
  public LossyRoad(String... operations) {
    this.matters =
        request ->
            request
                .firstMatchingHeader("X-Amz-Target")
                .filter(target -> Stream.of(operations).anyMatch(it -> target.endsWith("." + it)))
                .isPresent();
  }

  public void loseNext(int answers) {
    toLose.set(answers);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = road.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        HttpExecuteResponse answer = prepared.call();
        if (matters.test(request.httpRequest())
            && toLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
          throw new IOException("The answer got lost");
        }
        return answer;
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public void close() {
    road.close();
  }
}
