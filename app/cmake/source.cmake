# rapport_source(): gets the sources of a library that npm and Debian's binary packages do not have.
# Order: FETCHCONTENT_SOURCE_DIR_<NAME>, what is in build/deps already, the release on GitHub, Debian's
# source package. Everything lands in build/deps, which all configurations share.

set(rapport_deps "${CMAKE_SOURCE_DIR}/build/deps")

# Unpacks ARCHIVE, whose files lie in one top folder, to FOLDER.
function(rapport_unpack archive folder)
    set(scratch "${rapport_deps}/unpack")
    file(REMOVE_RECURSE "${scratch}" "${folder}")
    file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${scratch}")
    file(GLOB top "${scratch}/*")
    file(RENAME "${top}" "${folder}")
    file(REMOVE_RECURSE "${scratch}")
endfunction()

# One hash over the contents of FILES below FOLDER.
function(rapport_hash folder files out)
    set(hashes "")
    foreach(file IN LISTS files)
        set(hash missing)
        if(EXISTS "${folder}/${file}")
            file(SHA256 "${folder}/${file}" hash)
        endif()
        string(APPEND hashes "${hash}\n")
    endforeach()
    string(SHA256 hash "${hashes}")
    set(${out} ${hash} PARENT_SCOPE)
endfunction()

# Takes the release from GitHub. Leaves OUT false when it is out of reach, or when the hash over FILES is
# another: GitHub may pack an archive anew, so that the archive's own hash says little.
function(rapport_from_release name url files sha256 folder out)
    set(${out} FALSE PARENT_SCOPE)
    set(archive "${rapport_deps}/${name}.tar.gz")
    file(DOWNLOAD "${url}" "${archive}" TIMEOUT 60 INACTIVITY_TIMEOUT 8 STATUS status)
    list(GET status 0 code)
    if(code)
        list(GET status 1 reason)
        message(STATUS "${name}: no release from GitHub (${reason}); trying Debian's source package")
        file(REMOVE "${archive}")
        return()
    endif()
    rapport_unpack("${archive}" "${folder}")
    rapport_hash("${folder}" "${files}" found)
    if(NOT found STREQUAL sha256)
        message(WARNING "${name}: the release from GitHub has other contents (${found}); not used")
        file(REMOVE_RECURSE "${folder}")
        return()
    endif()
    set(${out} TRUE PARENT_SCOPE)
endfunction()

# Runs apt-get with lists and sources of our own below build/deps/apt, so that the system's stay untouched.
# A mirror's lists may be older than their validity says; what they name is signed, and hashed here as well.
function(rapport_apt out)
    set(apt "${rapport_deps}/apt")
    execute_process(
        COMMAND apt-get -q -o "Dir::Etc::sourcelist=${apt}/sources.list" -o Dir::Etc::sourceparts=-
                -o "Dir::State::lists=${apt}/lists" -o "Dir::Cache=${apt}/cache"
                -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User= -o APT::Get::List-Cleanup=0 ${ARGN}
        WORKING_DIRECTORY "${apt}" RESULT_VARIABLE result
        OUTPUT_VARIABLE output ERROR_VARIABLE output)
    file(APPEND "${apt}/log.txt" "apt-get ${ARGN}\n${output}\n")
    set(${out} ${result} PARENT_SCOPE)
endfunction()

# The address of the Debian archive that this system's apt uses.
function(rapport_debian_archive out)
    set(${out} "" PARENT_SCOPE)
    find_program(RAPPORT_APT_GET apt-get NO_CMAKE_FIND_ROOT_PATH)
    if(RAPPORT_APT_GET)
        execute_process(COMMAND apt-get indextargets --format "$(REPO_URI)" "Created-By: Packages"
                        OUTPUT_VARIABLE archives)
        string(REGEX MATCH "[^\n]*/debian/" archive "${archives}")
        set(${out} "${archive}" PARENT_SCOPE)
    endif()
endfunction()

# Takes Debian's source package: the pinned version from the first suite that has it, else the newest one of
# the last suite. Some mirrors lose Debian's own files of it; where upstream's archive alone came, its hash decides.
function(rapport_from_debian package version suites files sha256 folder out)
    set(${out} FALSE PARENT_SCOPE)
    rapport_debian_archive(archive)
    if(NOT archive)
        message(STATUS "${package}: apt names no Debian archive")
        return()
    endif()
    set(apt "${rapport_deps}/apt")
    file(MAKE_DIRECTORY "${apt}/lists/partial" "${apt}/cache/archives/partial")
    foreach(suite IN LISTS suites)
        message(STATUS "${package}: asking for the source package of Debian ${suite}, by a private apt list")
        file(WRITE "${apt}/sources.list" "deb-src ${archive} ${suite} main\n")
        rapport_apt(ignored update)
        rapport_apt(failed source --download-only "${package}=${version}")
        if(NOT failed)
            break()
        endif()
    endforeach()
    if(failed)
        message(STATUS "${package}: ${version} is not there; taking the newest of ${suite}")
        rapport_apt(failed source --download-only "${package}")
    endif()
    file(GLOB archive "${apt}/${package}_*.orig.tar.*")
    list(FILTER archive EXCLUDE REGEX "\\.asc$")
    if(NOT archive)
        message(STATUS "${package}: apt-get failed, see build/deps/apt/log.txt")
        return()
    endif()
    list(GET archive -1 archive)
    rapport_unpack("${archive}" "${folder}")
    rapport_hash("${folder}" "${files}" found)
    if(failed AND NOT found STREQUAL sha256)
        message(STATUS "${package}: apt-get failed, see build/deps/apt/log.txt")
        return()
    endif()
    if(NOT found STREQUAL sha256)
        message(STATUS "${package}: this is not the version that Rapport was tested with")
    endif()
    set(${out} TRUE PARENT_SCOPE)
endfunction()

# rapport_source(OUT NAME n URL u FILES file... SHA256 hash PACKAGE p VERSION v SUITES s...) sets OUT to the
# folder that holds FILES.
function(rapport_source out)
    cmake_parse_arguments(arg "" "NAME;URL;SHA256;PACKAGE;VERSION" "FILES;SUITES" ${ARGN})
    string(TOUPPER "${arg_NAME}" upper)
    if(FETCHCONTENT_SOURCE_DIR_${upper})
        set(${out} "${FETCHCONTENT_SOURCE_DIR_${upper}}" PARENT_SCOPE)
        return()
    endif()
    set(folder "${rapport_deps}/${arg_NAME}")
    file(MAKE_DIRECTORY "${rapport_deps}")
    file(LOCK "${rapport_deps}/lock" GUARD FUNCTION)
    list(GET arg_FILES 0 marker)
    if(NOT EXISTS "${folder}/${marker}")
        rapport_from_release(${arg_NAME} "${arg_URL}" "${arg_FILES}" "${arg_SHA256}" "${folder}" done)
        if(NOT done)
            rapport_from_debian(${arg_PACKAGE} ${arg_VERSION} "${arg_SUITES}"
                                "${arg_FILES}" "${arg_SHA256}" "${folder}" done)
        endif()
        if(NOT done OR NOT EXISTS "${folder}/${marker}")
            message(FATAL_ERROR "${arg_NAME}: neither ${arg_URL} nor Debian's source package could be had. "
                "Unpack the sources yourself and pass -DFETCHCONTENT_SOURCE_DIR_${upper}=FOLDER.")
        endif()
    endif()
    set(${out} "${folder}" PARENT_SCOPE)
endfunction()
