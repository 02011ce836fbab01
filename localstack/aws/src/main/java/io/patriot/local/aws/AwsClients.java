package io.patriot.local.aws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** AWS's own clients, pointed at this machine, over one pool of connections. */
public final class AwsClients implements AutoCloseable {
  private static final int CONNECTIONS_MAX = 256;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  // A long poll is silent for 20 s.
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

  private final AwsEndpoints endpoints;
  private final SdkHttpClient http;

  public AwsClients(AwsEndpoints endpoints) {
    this.endpoints = endpoints;
    this.http =
        Apache5HttpClient.builder()
            .maxConnections(CONNECTIONS_MAX)
            .connectionTimeout(CONNECT_TIMEOUT)
            .connectionAcquisitionTimeout(CONNECT_TIMEOUT)
            .socketTimeout(READ_TIMEOUT)
            .tcpKeepAlive(false)
            .build();
  }

  public DynamoDbClient dynamoDb() {
    return at(endpoints.dynamoDb(), DynamoDbClient.builder().httpClient(http)).build();
  }

  /**
   * With something that hears of each call, such as {@link io.patriot.local.aws.invoke.WriteNudge}.
   */
  public DynamoDbClient dynamoDb(ExecutionInterceptor listener) {
    return at(endpoints.dynamoDb(), DynamoDbClient.builder().httpClient(http))
        .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(listener))
        .build();
  }

  public DynamoDbStreamsClient streams() {
    return at(endpoints.dynamoDb(), DynamoDbStreamsClient.builder().httpClient(http)).build();
  }

  public SqsClient sqs() {
    return at(endpoints.queues(), SqsClient.builder().httpClient(http)).build();
  }

  public EventBridgeClient eventBridge() {
    return at(endpoints.bus(), EventBridgeClient.builder().httpClient(http)).build();
  }

  private <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(endpoints.region()))
        // Nobody checks them here, but the client signs with something.
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }

  /** Closes the connections of all clients made here. */
  @Override
  public void close() {
    http.close();
  }
}
