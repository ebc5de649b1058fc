// The main function of every doctest suite. Its last line is "N passed, M failed", which build.sh
// sums, as it does the figures before it; tests/tools/rows.mjs reads the line of each case.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>
#include <map>

#include "support/budget.h"

namespace {

std::map<std::string, std::int64_t>& figures() {
    static std::map<std::string, std::int64_t> all;
    return all;
}

// What the last run counted; a reporter has no way to hand it to main.
unsigned passed = 0;
unsigned failed = 0;

// Counts test cases, and says of each how it went; doctest itself reports the failures.
struct Counter final : doctest::IReporter {
    const char* name = "";

    explicit Counter(const doctest::ContextOptions&) {}
    void report_query(const doctest::QueryData&) override {}
    void test_run_start() override {}
    void test_run_end(const doctest::TestRunStats& stats) override {
        failed = stats.numTestCasesFailed;
        passed = stats.numTestCasesPassingFilters - failed;
    }
    void test_case_start(const doctest::TestCaseData& data) override { name = data.m_name; }
    void test_case_reenter(const doctest::TestCaseData&) override {}
    void test_case_end(const doctest::CurrentTestCaseStats& stats) override {
        std::printf("%s%s\n", stats.failure_flags == 0 ? "ok    " : "FAIL  ", name);
        std::fflush(stdout);  // Whole lines, also where the error output goes to the same file.
    }
    void test_case_exception(const doctest::TestCaseException&) override {}
    void subcase_start(const doctest::SubcaseSignature&) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData&) override {}
    void log_message(const doctest::MessageData&) override {}
    void test_case_skipped(const doctest::TestCaseData&) override {}
};

}  // namespace

REGISTER_LISTENER("counter", 1, Counter);

void rapport::tests::count(const std::string& what, std::int64_t number) {
    figures()[what] += number;
}

int main(int argc, char** argv) {
    const int result = doctest::Context(argc, argv).run();
    for (const auto& [what, number] : figures()) {
        std::printf("figure: %lld %s\n", static_cast<long long>(number), what.c_str());
    }
    std::printf("%u passed, %u failed\n", passed, failed);
    return result;
}
