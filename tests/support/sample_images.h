#pragma once

#include <string>

#include "base/base64.h"

/// Small pictures, made once with ImageMagick's `convert` and written down here as Base64.
namespace protokollwerk::test {

/// 3 × 2 pixels of red, the last one blue.
inline std::string rgb_png() {
  return from_base64(
             "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEklEQVQI12P8zwAFTBCKkeE/ABQrAgPgoSo8AAAAAElF"
             "TkSuQmCC")
      .value();
}

/// 2 × 2 pixels, the first opaque green, the others transparent.
inline std::string alpha_png() {
  return from_base64(
             "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEElEQVQI12Ng+M/wnwEZAAAd9AH/s4nMOQAAAABJRU5E"
             "rkJggg==")
      .value();
}

/// 4 × 4 pixels with a palette.
inline std::string palette_png() {
  return from_base64(
             "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAEAQMAAACTPww9AAAABlBMVEWZmZn/AAA9yCHmAAAADklEQVQI12NgYHBgAAIA"
             "AUgAQRxzLQcAAAAASUVORK5CYII=")
      .value();
}

/// 4 × 2 pixels of grey with 16 bits: white above black.
inline std::string grey_png() {
  return from_base64(
             "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAAAAABawyK/AAAADElEQVQI12P8zwAFAAkLAQHMzIegAAAAAElFTkSuQmCC")
      .value();
}

/// 16 × 8 pixels, baseline, YCbCr.
inline std::string rgb_jpeg() {
  return from_base64(
             "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRER"
             "GCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA4eFBEUHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
             "Hh4eHh4eHh4eHh4eHh4eHh4eHh7/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAXEAEA"
             "AwAAAAAAAAAAAAAAAAAAFWKh/8QAFQEBAQAAAAAAAAAAAAAAAAAABgf/xAAcEQABAwUAAAAAAAAAAAAAAAAABRZTF5Gx"
             "0fD/2gAMAwEAAhEDEQA/AIPP30n76C/U4QIcaET/AFuXrn//2Q==")
      .value();
}

/// 8 × 8 pixels, baseline, grey.
inline std::string grey_jpeg() {
  return from_base64(
             "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJ"
             "DRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABcQAAMBAAAAAAAA"
             "AAAAAAAAAAAZZqP/2gAIAQEAAD8AGmUep//Z")
      .value();
}

/// 16 × 8 pixels, progressive.
inline std::string progressive_jpeg() {
  return from_base64(
             "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJ"
             "DRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
             "EBAQEBAQEBAQEBAQEBAQEBAQEBD/wgARCAAIABADAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAWAQEB"
             "AQAAAAAAAAAAAAAAAAAABgf/2gAMAwEAAhADEAAAAY1caOP/xAAVEAEBAAAAAAAAAAAAAAAAAAAAFP/aAAgBAQABBQK9"
             "e//EABYRAAMAAAAAAAAAAAAAAAAAAAAXYv/aAAgBAwEBPwFgUMCj/8QAFhEAAwAAAAAAAAAAAAAAAAAAABdi/9oACAEC"
             "AQE/AVrAtYP/xAAVEAEBAAAAAAAAAAAAAAAAAAAAMf/aAAgBAQAGPwKq/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgB"
             "AQABPyEX/9oADAMBAAIAAwAAABDb/8QAFhEAAwAAAAAAAAAAAAAAAAAAABHw/9oACAEDAQE/ELZbP//EABYRAAMAAAAA"
             "AAAAAAAAAAAAAAAR8P/aAAgBAgEBPxCEQj//xAAWEAADAAAAAAAAAAAAAAAAAAAAcZH/2gAIAQEAAT8QVRVP/9k=")
      .value();
}

/// 8 × 8 pixels in four colours.
inline std::string cmyk_jpeg() {
  return from_base64(
             "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0R"
             "DQ4PEBAREAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
             "EBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgACAAIBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBAB"
             "AAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQAC"
             "EQMRBAAAPwBEHNKpVN//2Q==")
      .value();
}

}  // namespace protokollwerk::test
