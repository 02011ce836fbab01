package io.patriot.aws;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The connections to AWS, made here and nowhere else: one HTTP client for all, a limit on every
 * call, every call counted. A client is made when it is first asked for, so that a function pays
 * only for what it uses.
 */
public final class AwsClients implements AutoCloseable {
  public static final int CALL_MS_MAX = 5_000;
  public static final int ATTEMPT_MS_MAX = 2_000;
  public static final int ATTEMPTS_MAX = 3;
  private static final int CONNECT_MS_MAX = 1_000;

  private final AwsSettings settings;
  private final SdkHttpClient http;
  private final ClientOverrideConfiguration limits;
  private @Nullable DynamoDbClient dynamoDb;
  private @Nullable SqsClient sqs;
  private @Nullable EventBridgeClient eventBridge;
  private @Nullable KmsClient kms;
  private @Nullable SecretsManagerClient secretsManager;
  private @Nullable SesClient ses;

  private AwsClients(
      AwsSettings settings, SdkHttpClient http, List<ExecutionInterceptor> listeners) {
    this.settings = settings;
    this.http = http;
    var configuration =
        ClientOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofMillis(CALL_MS_MAX))
            .apiCallAttemptTimeout(Duration.ofMillis(ATTEMPT_MS_MAX))
            .retryStrategy(
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .maxAttempts(ATTEMPTS_MAX)
                    .build());
    listeners.forEach(configuration::addExecutionInterceptor);
    this.limits = configuration.build();
  }

  public static AwsClients of(AwsSettings settings, CallCounter counter) {
    return of(
        settings,
        counter,
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofMillis(CONNECT_MS_MAX))
            .socketTimeout(Duration.ofMillis(ATTEMPT_MS_MAX))
            .build());
  }

  /** With another HTTP client, for services that hold many connections at once, and for tests. */
  public static AwsClients of(AwsSettings settings, CallCounter counter, SdkHttpClient http) {
    return new AwsClients(settings, http, List.of(counter));
  }

  /** With others that hear of each call besides the counter. */
  public static AwsClients of(
      AwsSettings settings,
      CallCounter counter,
      SdkHttpClient http,
      ExecutionInterceptor listener) {
    return new AwsClients(settings, http, List.of(counter, listener));
  }

  public synchronized DynamoDbClient dynamoDb() {
    if (dynamoDb == null) {
      dynamoDb = ready(DynamoDbClient.builder(), settings.dynamoDb()).build();
    }
    return dynamoDb;
  }

  public synchronized SqsClient sqs() {
    if (sqs == null) {
      sqs = ready(SqsClient.builder(), settings.sqs()).build();
    }
    return sqs;
  }

  public synchronized EventBridgeClient eventBridge() {
    if (eventBridge == null) {
      eventBridge = ready(EventBridgeClient.builder(), settings.eventBridge()).build();
    }
    return eventBridge;
  }

  public synchronized KmsClient kms() {
    if (kms == null) {
      kms = ready(KmsClient.builder(), settings.kms()).build();
    }
    return kms;
  }

  public synchronized SecretsManagerClient secretsManager() {
    if (secretsManager == null) {
      secretsManager = ready(SecretsManagerClient.builder(), settings.secretsManager()).build();
    }
    return secretsManager;
  }

  public synchronized SesClient ses() {
    if (ses == null) {
      ses = ready(SesClient.builder(), settings.ses()).build();
    }
    return ses;
  }

  @Override
  public synchronized void close() {
    if (dynamoDb != null) {
      dynamoDb.close();
    }
    if (sqs != null) {
      sqs.close();
    }
    if (eventBridge != null) {
      eventBridge.close();
    }
    if (kms != null) {
      kms.close();
    }
    if (secretsManager != null) {
      secretsManager.close();
    }
    if (ses != null) {
      ses.close();
    }
    http.close();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B ready(
      B builder, @Nullable URI endpoint) {
    builder.region(Region.of(settings.region())).httpClient(http).overrideConfiguration(limits);
    if (endpoint != null) {
      builder
          .endpointOverride(endpoint)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
    return builder;
  }
}
