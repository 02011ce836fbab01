package io.patriot.infra;

import io.patriot.topology.Table;
import io.patriot.topology.Topology;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.backup.BackupPlan;
import software.amazon.awscdk.services.backup.BackupPlanRule;
import software.amazon.awscdk.services.backup.BackupResource;
import software.amazon.awscdk.services.backup.BackupSelection;
import software.amazon.awscdk.services.backup.BackupVault;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * A copy of the tables each night, in a vault that nobody deletes from. The table of wrapped keys
 * is in none, so that what is deleted there is gone.
 */
final class BackupStack extends Stack {
  private static final String HOUR = "3";

  BackupStack(Construct scope, Stage stage, Topology topology, DataStack data, StackProps props) {
    super(scope, Names.stack("backup"), props);
    List<Table> tables = topology.tables().stream().filter(Table::backedUp).toList();
    BackupVault vault =
        BackupVault.Builder.create(this, "vault")
            .backupVaultName("patriot")
            .encryptionKey(data.dataKey())
            .blockRecoveryPointDeletion(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    BackupPlan plan = BackupPlan.Builder.create(this, "nightly").backupPlanName("patriot").build();
    plan.addRule(
        BackupPlanRule.Builder.create()
            .ruleName("nightly")
            .backupVault(vault)
            .scheduleExpression(Schedule.cron(CronOptions.builder().hour(HOUR).minute("0").build()))
            .deleteAfter(Duration.days(stage.backupDays()))
            .build());
    BackupSelection.Builder.create(this, "tables")
        .backupPlan(plan)
        .backupSelectionName("tables")
        .resources(
            tables.stream().map(table -> BackupResource.fromArn(Names.arn(this, table))).toList())
        .role(role(tables).withoutPolicyUpdates())
        .disableDefaultBackupPolicy(true)
        .build();
  }

  private Role role(List<Table> tables) {
    Role role =
        Role.Builder.create(this, "backup-role")
            .roleName("patriot-backup")
            .assumedBy(new ServicePrincipal("backup.amazonaws.com"))
            .build();
    Roles.allow(
        this,
        "backup",
        role,
        List.of(
            Grants.allow(
                List.of(
                    "dynamodb:CreateBackup",
                    "dynamodb:DescribeContinuousBackups",
                    "dynamodb:DescribeTable",
                    "dynamodb:ListTagsOfResource",
                    "dynamodb:StartAwsBackupJob"),
                tables.stream().map(table -> Names.arn(this, table)).toList()),
            Grants.allow(
                List.of("dynamodb:DeleteBackup", "dynamodb:DescribeBackup"),
                tables.stream().map(table -> Names.arn(this, table) + "/backup/*").toList())));
    return role;
  }
}
