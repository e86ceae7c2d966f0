# What every target of ours has in common: warnings, sanitizers, and Qt's stricter string rules.
function(bootscope_target target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
                                             -Woverloaded-virtual)
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
                                                 QT_NO_FOREACH QT_USE_QSTRINGBUILDER)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    cmake_language(EVAL CODE "cmake_language(DEFER DIRECTORY [[${PROJECT_SOURCE_DIR}]] CALL bootscope_forget_moc ${target})")
    if(BOOTSCOPE_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(BOOTSCOPE_FUZZ)
        target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    endif()
    if(BOOTSCOPE_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer)
        target_link_options(${target} PUBLIC -fsanitize=address,undefined)
    endif()
endfunction()

# CMake 3.25 does not run moc again when a header is added to a target, and the program then fails to link after an update:
# a changed list of sources makes it look once more.
function(bootscope_forget_moc target)
    get_target_property(sources ${target} SOURCES)
    get_target_property(folder ${target} BINARY_DIR)
    set(list "${folder}/${target}_sources.txt")
    set(known "")
    if(EXISTS "${list}")
        file(READ "${list}" known)
    endif()
    if(NOT known STREQUAL "${sources}")
        file(REMOVE "${folder}/${target}_autogen/timestamp")
        file(WRITE "${list}" "${sources}")
    endif()
endfunction()

# A Qt Test program: tests/FOLDER/tst_NAME.cpp, run without a display and without touching the user's settings.
# Further arguments are the libraries to link. Cases that take minutes belong to a program labelled "slow" by its caller.
function(add_bootscope_test name)
    qt_add_executable(${name} ${name}.cpp)
    bootscope_target(${name})
    target_link_libraries(${name} PRIVATE ${ARGN} Qt6::Test)
    target_compile_options(${name} PRIVATE -include "${PROJECT_SOURCE_DIR}/tests/patience.h")
    target_compile_definitions(${name} PRIVATE BOOTSCOPE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
                                               BOOTSCOPE_SHARED="${PROJECT_SOURCE_DIR}/../shared")
    add_test(NAME ${name} COMMAND ${name})
    set(home "${CMAKE_BINARY_DIR}/test-homes/${name}") # of its own: tests run beside each other
    set_tests_properties(${name} PROPERTIES TIMEOUT 300 ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache")
endfunction()
