// What a screen may ask for. Screens change nothing themselves: they return commands in the order
// of the events, and the core's apply.cpp is the only writer.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "screens/commands_app.h"
#include "screens/commands_bond.h"
#include "screens/commands_export.h"
#include "screens/commands_find.h"
#include "screens/commands_goals.h"
#include "screens/commands_help.h"
#include "screens/commands_homework.h"
#include "screens/commands_import.h"
#include "screens/commands_lock.h"
#include "screens/commands_packs.h"
#include "screens/commands_practice.h"
#include "screens/commands_prompts.h"
#include "screens/commands_reading.h"
#include "screens/commands_scales.h"
#include "screens/commands_share.h"
#include "screens/commands_sheets.h"
#include "screens/commands_signals.h"
#include "screens/commands_wins.h"

namespace rapport::screens {

using AnyCommand = std::variant<
    Go, GoBack, Cover, Uncover, SetText, AddQuestion, MoveQuestion, SetQuestionPrivate,
    ShiftQuestion, KeepQuestion, Decide, SetThread, SetChanged, RestOffer, OpenHard, SetHardState,
    SetHardWay, SetHardOnCard, SetHardSaid, AddWish, AddGoal, SetGotToIt, LinkGoal, ShiftGoal,
    SetAnswer, PlanSession, PlanNext, MarkSession, MoveSession, SetNotMetBy, StartEarlier, ShowCard,
    FinishLookingBack, StartAfter, RetireRemembered, SetCourse, AddCourse, SetCourseOpen, PrintCard,
    PrintHard, SaveCalendar, KeepEntry, SetEntryWaits, EntryToQuestion, SetFeelings, SetIntensity,
    SetVeryHard, SetEntryPrivate, Another, Remove, Undo, BringBack, AskWipe, Wipe, DismissToast,
    SaveCopy, OpenCopy, ReplaceWithCopy, MergeCopy, AskPlainCopy, SetCopyReminder, ForgetCopy,
    AskErase, EraseEverything, TryAgain, SetLook, SetLanguage, SetSessionsBefore, SetSessionLength,
    SetRatings, SetKindLines, SetSignals, SetSignalLow, SetSignalFall, SetSignalRule, FindWords,
    StartWording, SetTone, KeepWording, SetDraftDirection, AddScale, AddOfficial, ChangeScale,
    AddScaleValue, SetScaleLines, SetOwnLine, SetPatternRange, PrintPatterns, AddWin, KeepWin,
    DeclineWin, PrintThanks, ReviewGoal, SetGoalEnded, PutReviewOff, SetLeftOut, OpenMoment,
    SetSign, SetUnder, SetStrength, SetMending, SetMomentClosed, ShowGroup, OpenFound, TypeSecret,
    ShowSecrets, LockNow, Unlock, AskSecret, TakeSecret, KeepRecovery, PrintRecovery, SetAutoLock,
    UnlockCopy, AskDay, GoBackToDay, RecoverJournal, SaveDamagedFile, AskRemoveDamaged,
    RemoveDamaged, SetSheetAnswer, SetSheetPrivate, SetSheetGoal, PrintSheet, KeepGoal, SetCountry,
    HideNumber, OwnNumber, SetBeforeUnlock, SetFewerPrompts, SetGoalWhose, SetGoalTalkOver,
    SetGoalStage, MarkGoal, SetGoalWeight, ShowGoalScore, AddHomework, SetHomeworkState,
    SetHomeworkCameBack, SetHomeworkWhose, SetHomeworkPrivate, SetHomeworkClosed, AddPrompt,
    SetPromptPurpose, HidePrompt, PromptAsItWas, WriteAbout, SetArrive, SetSessionTime, SetShared,
    GivePage, PrintReading, PrintTherapists, TakeUpdate, InstallApp, OpenPackFile, TypePackLink,
    OpenPackLink, ChoosePackItem, SetPackReason, TakeWholePack, PutPackAway, StartPack,
    TypePackField, TypePackItem, TickPackItem, SetNewPackKind, AddPackItem, AddPackSheet, GivePack,
    ChooseImport, TakeImport, LeaveImport, ExportAll, SetExportPrivate, LeaveExport>;

// One of them. Its copies and its end are made in one place, commands.cpp: sixty kinds made anew in
// each screen took most of the time of compiling it.
struct Command : AnyCommand {
    template <typename C, typename = std::enable_if_t<!std::is_base_of_v<AnyCommand, C>>>
    Command(C command) noexcept : AnyCommand(std::in_place_type<C>, std::move(command)) {}
    Command(Command&& other) noexcept;
    Command& operator=(Command&& other) noexcept;
    ~Command();
};

using Commands = std::vector<Command>;

}  // namespace rapport::screens
