// What was written as it stands in the reading view: each thing with the lines of the interface
// that its words answer. What was not answered is not there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/heard.h"
#include "model/homework.h"
#include "model/journal.h"
#include "model/moment.h"
#include "model/parts.h"
#include "model/question.h"
#include "model/read_thing.h"
#include "model/thread.h"
#include "ui/texts.h"

namespace rapport::screens {

// "calm": a built-in feeling, or the person's own word. entry_parts.cpp
std::string feeling_words(const ui::Texts& tr, const std::string& key);
// A sign of a tense moment, or what was under it; empty: none of them. moment.cpp
std::string sign_words(const ui::Texts& tr, std::string_view key);

// The questions of the felt-heard check and of the seven sides. heard_scales.cpp, seven_parts.cpp
std::string_view heard_words(const ui::Texts& tr, model::HeardItem item);
std::string part_words(const ui::Texts& tr, model::Part part, std::string_view with);
// What got in the way, by its key; empty: none of that. look_back_more.cpp
std::string way_words(const ui::Texts& tr, std::string_view key);

// Whether numbers of ratings stand there too.
enum class ReadRatings : bool { No, Yes };

std::vector<model::ReadLine> note_to_read(const ui::Texts& tr, const model::Entry& entry,
                                          ReadRatings ratings);
// The answers of one session, in the order of its pages. `with` is the word for the therapist.
std::vector<model::ReadLine> answers_to_read(const ui::Texts& tr,
                                             const std::vector<model::Answer>& answers,
                                             std::string_view with, ReadRatings ratings);
std::vector<model::ReadLine> question_to_read(const ui::Texts& tr, const model::Question& question);
std::vector<model::ReadLine> wishes_to_read(const ui::Texts& tr,
                                            const std::vector<model::Wish>& wishes);
std::vector<model::ReadLine> moment_to_read(const ui::Texts& tr, const model::TenseMoment& moment,
                                            ReadRatings ratings);
std::vector<model::ReadLine> try_to_read(const ui::Texts& tr, const model::Homework& homework);
std::vector<model::ReadLine> hard_to_read(const ui::Texts& tr, const model::HardThing& thing);

}  // namespace rapport::screens
