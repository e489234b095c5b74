package org.sironet;

import java.util.List;
import org.sironet.store.EarlyPostgres;
import org.sironet.store.Installation;
import org.sironet.store.Options;
import org.sironet.store.WrongOption;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program: reads its options, starts, and says where it is ready; or says in one line why it is not. */
@SpringBootApplication
class Sironet {

    public static void main(String[] words) {
        if (List.of(words).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            serve(words);
        } catch (WrongOption wrong) {
            end(2, wrong.sentence());
        } catch (RuntimeException failure) {
            end(1, StartFailure.sentence(failure));
        }
    }

    private static void serve(String[] words) {
        var options = Options.of(words);
        if (!options.operands().isEmpty())
            end(2, options.operands().getFirst() + " is not an option. With --help all are shown.");
        var program = started(options);
        System.out.println("Sironet is ready at " + address(program));
        if (program.getEnvironment().getProperty("sironet.rehearsal", boolean.class, false)) rehearse(program);
    }

    private static ConfigurableApplicationContext started(Options options) {
        var postgres = EarlyPostgres.begin(options);
        var application = new SpringApplication(Sironet.class);
        if (postgres == null) return application.run(options.settings());
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("earlyPostgres", postgres));
        try {
            return application.run(options.settings());
        } catch (RuntimeException failure) {
            postgres.abandon();
            throw failure;
        }
    }

    /** With {@code --port 0} the operating system chose the port. */
    private static String address(ConfigurableApplicationContext program) {
        var address = program.getBean(Installation.class).url().toString();
        return address.replaceAll(":0$", ":" + program.getEnvironment().getProperty("local.server.port"));
    }

    /** Visits some pages and ends, so that the next start finds their classes loaded and linked. */
    private static void rehearse(ConfigurableApplicationContext program) {
        Rehearsal.visit(program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        System.exit(SpringApplication.exit(program));
    }

    private static void end(int status, String sentence) {
        System.err.println(sentence);
        System.exit(status);
    }
}
