package io.patriot.infra;

import io.patriot.topology.MasterKey;
import io.patriot.topology.Patriot;
import io.patriot.topology.StoredSecret;
import io.patriot.topology.Table;
import io.patriot.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/** What must not be lost: tables, master keys and secrets. */
final class DataStack extends Stack {
  /** Telegram takes up to 256 characters of A-Z, a-z, 0-9, _ and -. */
  private static final int MADE_SECRET_LENGTH = 64;

  /** Nobody but our own parts knows these. */
  private static final List<StoredSecret> MADE_HERE =
      List.of(Patriot.WEBHOOK_SECRET, Patriot.STOP_LINK_SECRET);

  private final IKey dataKey;
  private final Map<MasterKey, IKey> masterKeys = new LinkedHashMap<>();
  private final Map<StoredSecret, CfnSecret> secrets = new LinkedHashMap<>();
  private final Map<String, software.amazon.awscdk.services.dynamodb.Table> tables =
      new LinkedHashMap<>();

  DataStack(Construct scope, Stage stage, Topology topology, StackProps props) {
    super(scope, Names.stack("data"), props);
    for (MasterKey key : topology.masterKeys()) {
      masterKeys.put(key, MasterKeys.ofExchangeKeys(this, key, topology));
    }
    dataKey = MasterKeys.ofStoredData(this);
    topology.tables().forEach(table -> tables.put(table.name(), table(stage, table)));
    topology.secrets().forEach(this::secret);
  }

  IKey dataKey() {
    return dataKey;
  }

  String arn(MasterKey key) {
    return Objects.requireNonNull(masterKeys.get(key)).getKeyArn();
  }

  /** A secret's address ends in letters that AWS chooses. */
  String arn(StoredSecret secret) {
    return Objects.requireNonNull(secrets.get(secret)).getRef();
  }

  /** The table's stream has no name of its own that could be known beforehand. */
  String streamArn(Table table) {
    return Objects.requireNonNull(
        Objects.requireNonNull(tables.get(table.name())).getTableStreamArn());
  }

  private software.amazon.awscdk.services.dynamodb.Table table(Stage stage, Table table) {
    var made =
        software.amazon.awscdk.services.dynamodb.Table.Builder.create(this, table.name())
            .tableName(table.name())
            .partitionKey(attribute("pk", AttributeType.STRING))
            .sortKey(attribute("sk", AttributeType.STRING))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .encryption(TableEncryption.CUSTOMER_MANAGED)
            .encryptionKey(dataKey)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder()
                    .pointInTimeRecoveryEnabled(table.backedUp())
                    .build())
            .deletionProtection(stage.keepsData())
            .removalPolicy(stage.keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    if (table.timeToLive() != null) {
      made.timeToLiveAttribute(table.timeToLive());
    }
    if (table.stream()) {
      made.stream(StreamViewType.NEW_IMAGE);
    }
    var built = made.build();
    table.indexes().forEach(index -> built.addGlobalSecondaryIndex(index(index)));
    return built;
  }

  private static GlobalSecondaryIndexProps index(Table.Index index) {
    return GlobalSecondaryIndexProps.builder()
        .indexName(index.name())
        .partitionKey(attribute(index.partitionKey(), AttributeType.STRING))
        .sortKey(
            attribute(
                index.sortKey(), index.sortNumeric() ? AttributeType.NUMBER : AttributeType.STRING))
        .projectionType(index.keysOnly() ? ProjectionType.KEYS_ONLY : ProjectionType.ALL)
        .build();
  }

  private static Attribute attribute(String name, AttributeType type) {
    return Attribute.builder().name(name).type(type).build();
  }

  /** Some are made here; what others gave us is put in by a person, once. */
  private void secret(StoredSecret secret) {
    var made =
        CfnSecret.Builder.create(this, secret.name())
            .name(secret.physicalName())
            .kmsKeyId(dataKey.getKeyArn());
    if (MADE_HERE.contains(secret)) {
      made.generateSecretString(
          CfnSecret.GenerateSecretStringProperty.builder()
              .passwordLength(MADE_SECRET_LENGTH)
              .excludePunctuation(true)
              .build());
    }
    CfnSecret built = made.build();
    built.applyRemovalPolicy(RemovalPolicy.RETAIN);
    secrets.put(secret, built);
  }
}
