package org.sironet.network;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters plainly invented organisations by the thousand, the same ones each time. */
public final class ManyOrganisations {

    private static final Basis BASIS = Basis.provisional("bench");
    private static final List<String> WHERE =
            List.of("River", "Village", "Coast", "Mountain", "City", "Island", "Desert", "Valley");
    private static final List<String> WHERE_ZH = List.of("河流", "乡村", "海岸", "山地", "城市", "岛屿", "沙漠", "河谷");
    private static final List<String> WHERE_AR =
            List.of("النهر", "القرية", "الساحل", "الجبل", "المدينة", "الجزيرة", "الصحراء", "الوادي");
    private static final List<String> WHAT =
            List.of("Water", "Health", "Education", "Youth", "Women", "Environment", "Agriculture", "Children");
    private static final List<String> WHAT_ZH = List.of("供水", "健康", "教育", "青年", "妇女", "环境", "农业", "儿童");
    private static final List<String> WHAT_AR =
            List.of("المياه", "الصحة", "التعليم", "الشباب", "المرأة", "البيئة", "الزراعة", "الأطفال");
    private static final List<String> KIND =
            List.of("Association", "Foundation", "Society", "Trust", "Network", "Union");
    private static final List<String> KIND_ZH = List.of("协会", "基金会", "学会", "信托", "网络", "联合会");
    private static final List<String> KIND_AR = List.of("جمعية", "مؤسسة", "رابطة", "صندوق", "شبكة", "اتحاد");

    private ManyOrganisations() {}

    public static void enter(ApplicationContext program, int many) {
        var organisations = program.getBean(Organisations.class);
        var memberships = program.getBean(Memberships.class);
        var fields = List.copyOf(program.getBean(FieldsOfWork.class).names().keySet());
        var countries = Country.codes().stream().sorted().toList();
        var transaction = program.getBean(TransactionTemplate.class);
        var random = new Random(1);
        for (var from = 0; from < many; from += 500) {
            var some = new LinkedHashMap<OrganisationId, OrganisationProfile>();
            IntStream.range(from, Math.min(many, from + 500))
                    .forEach(number -> some.put(OrganisationId.random(), profile(number, random, fields, countries)));
            transaction.executeWithoutResult(status -> {
                organisations.enter(some, Actor.PROGRAM, BASIS);
                some.keySet()
                        .forEach(id -> memberships.record(
                                id,
                                random.nextInt(20) == 0 ? Standing.SUSPENDED : Standing.MEMBER,
                                LocalDate.of(2017, 5, 14),
                                "",
                                Actor.PROGRAM,
                                BASIS));
            });
        }
    }

    private static OrganisationProfile profile(int number, Random random, List<String> fields, List<String> countries) {
        var where = random.nextInt(WHERE.size());
        var what = random.nextInt(WHAT.size());
        var kind = random.nextInt(KIND.size());
        return new OrganisationProfile(
                texts(
                        WHERE.get(where) + " " + WHAT.get(what) + " " + KIND.get(kind) + " Number " + number,
                        WHERE_ZH.get(where) + WHAT_ZH.get(what) + KIND_ZH.get(kind) + number,
                        KIND_AR.get(kind) + " " + WHAT_AR.get(what) + " " + WHERE_AR.get(where) + " " + number),
                "Q" + number,
                Country.of(countries.get(random.nextInt(countries.size()))),
                texts("Sampletown", "样例镇", "بلدة المثال"),
                1950 + random.nextInt(60),
                List.of(fields.get(random.nextInt(fields.size())), fields.get(random.nextInt(fields.size()))),
                null,
                ConsultativeStatus.NONE,
                List.of(),
                List.of(Language.ENGLISH),
                texts(
                        "Works on " + WHAT.get(what) + " with people of the " + WHERE.get(where)
                                + " since long. Member " + number + ".",
                        "长期与" + WHERE_ZH.get(where) + "居民开展" + WHAT_ZH.get(what) + "工作。",
                        "تعمل في مجال " + WHAT_AR.get(what) + " مع سكان " + WHERE_AR.get(where) + "."),
                List.of());
    }

    private static Multilingual texts(String english, String chinese, String arabic) {
        return new Multilingual(Map.of(Language.ENGLISH, english, Language.CHINESE, chinese, Language.ARABIC, arabic));
    }
}
