package io.patriot.local.aws;

import java.net.URI;

/**
 * Where the services of this machine answer; one address for all of them when a single emulator
 * stands in.
 */
public record AwsEndpoints(URI dynamoDb, URI queues, URI bus, String region) {
  public static AwsEndpoints all(URI endpoint, String region) {
    return new AwsEndpoints(endpoint, endpoint, endpoint, region);
  }
}
