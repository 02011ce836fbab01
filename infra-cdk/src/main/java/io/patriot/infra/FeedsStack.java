package io.patriot.infra;

import io.patriot.topology.Part;
import io.patriot.topology.Queue;
import io.patriot.topology.Topology;
import io.patriot.topology.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.CloudMapOptions;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.servicediscovery.DnsRecordType;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;
import software.constructs.Construct;

/**
 * The services beside the market, one for each shard of markets.
 *
 * <p>The old task ends before the new one starts: two at once would both match paper orders.
 */
final class FeedsStack extends Stack {
  static final String CLUSTER = "patriot";
  private static final String INSIDE = "patriot.internal";
  private static final String SCRATCH = "scratch";
  private static final int HTTPS = 443;

  /** As long as the service needs to say goodbye; it ends itself before. */
  static final int GOODBYE_SECONDS_MAX = 30;

  /** What a task is asked by, inside itself. */
  static final List<String> HEALTH_COMMAND =
      List.of(
          "CMD",
          "java",
          "-Xmx16m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-cp",
          "/app/lib/*",
          "io.patriot.feeds.service.Probe");

  private static final int HEALTH_EVERY_SECONDS = 30;
  private static final int HEALTH_ANSWER_SECONDS_MAX = 10;
  private static final int HEALTH_TRIES = 3;

  /** Instruments, waiting orders and books are fetched first. */
  private static final int START_SECONDS_MAX = 120;

  private final Stage stage;
  private final Part part;
  private final DataStack data;
  private final GroundStack ground;
  private final List<ManagedPolicy> rights = new ArrayList<>();

  FeedsStack(
      Construct scope,
      Stage stage,
      Topology topology,
      Part part,
      DataStack data,
      GroundStack ground,
      Packages packages,
      StackProps props) {
    super(scope, Names.stack("feeds"), props);
    this.stage = stage;
    this.part = part;
    this.data = data;
    this.ground = ground;
    Role running = running(new Grants(this, topology, data));
    Role starting = starting();
    Cluster cluster =
        Cluster.Builder.create(this, "cluster")
            .clusterName(CLUSTER)
            .vpc(ground.network())
            .containerInsightsV2(ContainerInsights.ENABLED)
            .build();
    PrivateDnsNamespace inside =
        PrivateDnsNamespace.Builder.create(this, "inside")
            .name(INSIDE)
            .vpc(ground.network())
            .build();
    SecurityGroup group = group();
    LogGroup log = Logs.group(this, part.name(), stage, data);
    for (Stage.Shard shard : stage.shards()) {
      FargateTaskDefinition task = task(shard, running, starting, packages, log);
      FargateService service = service(shard, cluster, inside, group, task);
      rights.forEach(service.getNode()::addDependency);
      if (stage.feedSleeps()) {
        Sleep.whileNobodyWrites(this, service, serviceName(shard));
      }
    }
  }

  static String serviceName(Stage.Shard shard) {
    return "patriot-fargate-feeds-" + shard.name();
  }

  private Role running(Grants grants) {
    Role role = role(Names.of(part));
    rights.add(Roles.allow(this, part.name(), role, grants.of(part)));
    return role;
  }

  /** What starts the task, and is gone before it runs. */
  private Role starting() {
    Role role = role("patriot-feed-start");
    rights.add(
        Roles.allow(
            this,
            "feed-start",
            role,
            List.of(
                Grants.allow(List.of("ecr:GetAuthorizationToken"), List.of("*")),
                Grants.allow(
                    List.of(
                        "ecr:BatchCheckLayerAvailability",
                        "ecr:BatchGetImage",
                        "ecr:GetDownloadUrlForLayer"),
                    List.of(ground.images().getRepositoryArn())),
                Logs.writing(this, part.name()))));
    return role;
  }

  private Role role(String name) {
    return Role.Builder.create(this, name)
        .roleName(name)
        .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
        .build();
  }

  private SecurityGroup group() {
    SecurityGroup group =
        SecurityGroup.Builder.create(this, "feeds")
            .vpc(ground.network())
            .description("Hears venues and speaks to AWS, and is spoken to by nobody")
            .allowAllOutbound(false)
            .build();
    group.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "venues and AWS");
    return group;
  }

  private FargateTaskDefinition task(
      Stage.Shard shard, Role running, Role starting, Packages packages, LogGroup log) {
    FargateTaskDefinition task =
        FargateTaskDefinition.Builder.create(this, "task-" + shard.name())
            .family(serviceName(shard))
            .cpu(stage.feedCpu())
            .memoryLimitMiB(stage.feedMemoryMb())
            .runtimePlatform(
                RuntimePlatform.builder()
                    .cpuArchitecture(CpuArchitecture.ARM64)
                    .operatingSystemFamily(OperatingSystemFamily.LINUX)
                    .build())
            .taskRole(running.withoutPolicyUpdates())
            .executionRole(starting.withoutPolicyUpdates())
            .volumes(List.of(Volume.builder().name(SCRATCH).build()))
            .build();
    var container =
        task.addContainer(
            "feed",
            ContainerDefinitionOptions.builder()
                .image(ContainerImage.fromEcrRepository(ground.images(), packages.feedImage()))
                .environment(variables(shard, packages))
                .readonlyRootFilesystem(true)
                .stopTimeout(Duration.seconds(GOODBYE_SECONDS_MAX))
                .healthCheck(health())
                .logging(
                    LogDriver.awsLogs(
                        AwsLogDriverProps.builder()
                            .logGroup(log)
                            .streamPrefix(shard.name())
                            .build()))
                .build());
    container.addMountPoints(
        MountPoint.builder().containerPath("/tmp").sourceVolume(SCRATCH).readOnly(false).build());
    return task;
  }

  private static HealthCheck health() {
    return HealthCheck.builder()
        .command(HEALTH_COMMAND)
        .interval(Duration.seconds(HEALTH_EVERY_SECONDS))
        .timeout(Duration.seconds(HEALTH_ANSWER_SECONDS_MAX))
        .retries(HEALTH_TRIES)
        .startPeriod(Duration.seconds(START_SECONDS_MAX))
        .build();
  }

  private Map<String, String> variables(Stage.Shard shard, Packages packages) {
    Map<String, String> variables =
        PartFunction.variables(this, stage, data, ground, packages, part);
    for (Trigger trigger : part.triggers()) {
      if (trigger instanceof Trigger.FromQueue(Queue queue, int _, int _)) {
        variables.put(Names.variable("QUEUE", queue.name()), Names.url(this, queue));
      }
    }
    variables.put("PATRIOT_FEEDS_SYMBOLS", String.join(",", shard.symbols()));
    return variables;
  }

  private FargateService service(
      Stage.Shard shard,
      Cluster cluster,
      PrivateDnsNamespace inside,
      SecurityGroup group,
      FargateTaskDefinition task) {
    return FargateService.Builder.create(this, "service-" + shard.name())
        .serviceName(serviceName(shard))
        .cluster(cluster)
        .taskDefinition(task)
        .desiredCount(1)
        .minHealthyPercent(0)
        .maxHealthyPercent(100)
        .circuitBreaker(DeploymentCircuitBreaker.builder().rollback(true).build())
        .assignPublicIp(!stage.fixedEgress())
        .vpcSubnets(ground.towardsVenues())
        .securityGroups(List.of(group))
        .cloudMapOptions(
            CloudMapOptions.builder()
                .cloudMapNamespace(inside)
                .name("feed-" + shard.name())
                .dnsRecordType(DnsRecordType.A)
                .build())
        .build();
  }
}
